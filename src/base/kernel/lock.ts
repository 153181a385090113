import type { Instant } from './instant.ts';

const MINUTE = 60_000;

export interface LockRule {
  /** the number of failures within the window from which there is a wait */
  readonly failures: number;
  readonly windowMinutes: number;
  /** the first wait, counted from the last failure; each further failure doubles it */
  readonly firstMinutes: number;
  readonly longestMinutes: number;
}

/**
 * The whole minutes for which these failures (newest first) make somebody wait; 0 when they do not. Callers must not count an
 * attempt that is refused for a wait, so that further tries do not prolong it (GB/T 22239 8.1.4.1).
 */
export function waitMinutes(failures: readonly Instant[], rule: LockRule, now: Instant): number {
  const recent = within(failures, rule, now);
  const [last] = recent;
  if (last === undefined || recent.length < rule.failures) return 0;
  const wait = Math.min(rule.longestMinutes, rule.firstMinutes * 2 ** (recent.length - rule.failures));
  return Math.max(0, Math.ceil((last + wait * MINUTE - now) / MINUTE));
}

/** How many more failures there may be before the next wait; 0 while there is one, and 1 after it. */
export function triesLeft(failures: readonly Instant[], rule: LockRule, now: Instant): number {
  if (waitMinutes(failures, rule, now) > 0) return 0;
  return Math.max(1, rule.failures - within(failures, rule, now).length);
}

const within = (failures: readonly Instant[], { windowMinutes }: LockRule, now: Instant) =>
  failures.filter((at) => at > now - windowMinutes * MINUTE);
