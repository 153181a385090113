import { type Calendar, parseCovered } from '#base/calendar/index.ts';
import { type Day, ok, type Problem, parseDay, type Result, refused } from '#base/kernel/index.ts';
import { problems as room } from './problems.ts';
import { problems } from './scenario-problems.ts';
import { type ClockEvent, type EventKind, eventKinds, type Limits, type Scenario } from './types.ts';

/** A longer limit is a typing error: ten years of working days. */
const LONGEST = 3650;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads one scenario as `yimen clock` gets it. Refuses only what is no scenario at all; a bad event, day or limit is
 * left out and said so in the scenario's `problems`, so that the rest is still answered.
 */
export function readScenario(input: unknown, calendar: Calendar, at = ''): Result<Scenario> {
  if (!isFields(input)) return refused(room.of('clock/not-a-scenario', at));
  if (!Array.isArray(input.events)) return refused(room.of('clock/no-events', join(at, 'events')));
  const given = input.limits ?? {};
  if (!isFields(given)) {
    return refused(room.of('clock/bad-limits', join(at, 'limits')));
  }
  const found: Problem[] = [];
  const limits = readLimits(given, found);
  const events = input.events.flatMap((event, index) =>
    readEvent(event, `events[${index}]`, calendar, found),
  );
  const hasAsOf = input.asOf !== undefined && input.asOf !== null;
  const asOf = hasAsOf ? readDay(input.asOf, 'asOf', calendar, found) : null;
  return ok({ limits, events, asOf, problems: found });
}

function readLimits(given: Fields, found: Problem[]): Limits {
  if (given.statutory === undefined) found.push(problems.of('limit-missing', 'limits.statutory'));
  const statutory = readLimit(given.statutory, 'limits.statutory', '法定时限', found);
  const promised = readLimit(given.promised, 'limits.promised', '承诺时限', found);
  if (statutory !== null && promised !== null && promised > statutory) {
    found.push(problems.of('promise-over-statutory', 'limits.promised', { promised, statutory }));
  }
  const { joint = false } = given;
  if (typeof joint !== 'boolean') found.push(problems.of('bad-limit', 'limits.joint', { name: 'joint' }));
  return { statutory, promised, joint: joint === true };
}

function readLimit(given: unknown, at: string, name: string, found: Problem[]): number | null {
  if (given === undefined || given === null) return null;
  if (isWhole(given) && given >= 0 && given <= LONGEST) return given;
  found.push(problems.of('bad-limit', at, { name }));
  return null;
}

function readEvent(given: unknown, at: string, calendar: Calendar, found: Problem[]): ClockEvent[] {
  if (!isFields(given)) {
    found.push(problems.of('not-an-event', at));
    return [];
  }
  const on = readDay(given.on, `${at}.on`, calendar, found);
  const kind = given.do;
  if (!isKind(kind)) {
    found.push(problems.of('unknown-do', `${at}.do`, { do: show(kind) }));
    return [];
  }
  if (kind === 'stop' && !isGround(given.for)) found.push(problems.of('stop-without-ground', `${at}.for`));
  if (kind === 'extend' && !isDays(given.days)) found.push(problems.of('extend-bad-days', `${at}.days`));
  if (!on) return [];
  if (kind === 'stop') return isGround(given.for) ? [{ on, at, do: kind, for: given.for.trim() }] : [];
  if (kind === 'extend') return isDays(given.days) ? [{ on, at, do: kind, days: given.days }] : [];
  return [{ on, at, do: kind }];
}

function readDay(given: unknown, at: string, calendar: Calendar, found: Problem[]): Day | null {
  const parsed = parseDay(typeof given === 'string' ? given : '', at);
  if (!parsed.ok) {
    found.push(problems.of('bad-day', at, { text: show(given) }));
    return null;
  }
  const covered = parseCovered(calendar, parsed.value, at);
  if (covered.ok) return covered.value;
  found.push(problems.of('day-outside-calendar', at, { why: covered.problems[0]?.message ?? '' }));
  return null;
}

function isFields(given: unknown): given is Fields {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

function isKind(given: unknown): given is EventKind {
  return (eventKinds as readonly unknown[]).includes(given);
}

function isWhole(given: unknown): given is number {
  return Number.isSafeInteger(given);
}

function isDays(given: unknown): given is number {
  return isWhole(given) && given >= 1;
}

function isGround(given: unknown): given is string {
  return typeof given === 'string' && given.trim() !== '';
}

/** what was written, short enough for a message */
function show(given: unknown): string {
  return (typeof given === 'string' ? given : (JSON.stringify(given) ?? '（空）')).slice(0, 40);
}

function join(at: string, field: string): string {
  return at ? `${at}.${field}` : field;
}
