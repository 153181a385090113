import type { Instant } from './instant.ts';
import { problems } from './problems.ts';
import { ok, type Result, refused } from './result.ts';

/** A calendar day in Asia/Shanghai as `YYYY-MM-DD`. Days compare as strings. */
export type Day = string & { readonly __unit: 'day' };

const MS_PER_DAY = 86_400_000;
/** China has kept UTC+8 without summer time since 1992; earlier instants do not occur here. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** The numbers of days. A district counts with the same few thousand days again and again. */
const numbered = new Map<Day, number>();
const written = new Map<number, Day>();
const MOST_KNOWN = 20_000;

function epochDays(day: Day): number {
  const known = numbered.get(day);
  if (known !== undefined) return known;
  if (numbered.size >= MOST_KNOWN) numbered.clear();
  const days = Date.UTC(yearOf(day), monthOf(day) - 1, Number(day.slice(8, 10))) / MS_PER_DAY;
  numbered.set(day, days);
  return days;
}

function fromEpochDays(days: number): Day {
  const known = written.get(days);
  if (known) return known;
  if (written.size >= MOST_KNOWN) written.clear();
  const made = new Date(days * MS_PER_DAY).toISOString().slice(0, 10) as Day;
  written.set(days, made);
  return made;
}

/** Reads `YYYY-MM-DD`; refuses days that do not exist (2021-02-29). */
export function parseDay(text: string, at = 'day'): Result<Day> {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    const day = text as Day;
    const days = epochDays(day);
    if (Number.isFinite(days) && fromEpochDays(days) === day) return ok(day);
  }
  return refused(problems.of('kernel/not-a-day', at, { text: text.slice(0, 40) }));
}

/** Makes a day of a literal in code, packs and tests. Throws when `text` is not a day. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed.ok) throw new RangeError(`not a day: ${text}`);
  return parsed.value;
}

export function dayOf(instant: Instant): Day {
  return fromEpochDays(Math.floor((instant + SHANGHAI_OFFSET_MS) / MS_PER_DAY));
}

export function yearOf(value: Day): number {
  return Number(value.slice(0, 4));
}

/** 1 … 12 */
export function monthOf(value: Day): number {
  return Number(value.slice(5, 7));
}

export function addDays(value: Day, days: number): Day {
  return fromEpochDays(epochDays(value) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return epochDays(to) - epochDays(from);
}

/** 1 Monday … 7 Sunday */
export function weekdayOf(value: Day): number {
  return ((((epochDays(value) + 3) % 7) + 7) % 7) + 1;
}

/** "2020年7月4日" */
export function showDay(value: Day): string {
  return `${yearOf(value)}年${monthOf(value)}月${Number(value.slice(8, 10))}日`;
}
