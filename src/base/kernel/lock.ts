import type { Instant } from './instant.ts';

const MINUTE = 60_000;

export interface LockRule {
  /** number of failures within the window that locks */
  readonly failures: number;
  readonly windowMinutes: number;
  /** counted from the last failure */
  readonly lockMinutes: number;
}

/**
 * The whole minutes for which these failures (newest first) still lock something; 0 when they do not. Callers must not count
 * an attempt that a lock refuses, so that further tries do not prolong it (GB/T 22239 8.1.4.1).
 */
export function lockedMinutes(failures: readonly Instant[], rule: LockRule, now: Instant): number {
  const last = failures[0];
  const first = failures[rule.failures - 1];
  if (last === undefined || first === undefined) return 0;
  if (last - first >= rule.windowMinutes * MINUTE) return 0;
  return Math.max(0, Math.ceil((last + rule.lockMinutes * MINUTE - now) / MINUTE));
}
