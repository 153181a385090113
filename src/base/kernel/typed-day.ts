import { type Day, parseDay } from './day.ts';
import { problems } from './problems.ts';
import { ok, type Result, refused } from './result.ts';
import { isSeen, plainNumber } from './typed-text.ts';

const pad = (text = '') => text.padStart(2, '0');

/**
 * Reads a day as people write it: 2020-7-4, 2020/7/4, 2020.7.4, 2020年7月4日 (号), 20200704, also in full-width characters
 * and with spaces. Refuses everything else, days that do not exist among it (kernel/not-a-day).
 */
export function readDay(text: string, at = 'day'): Result<Day> {
  const typed = plainNumber(text.slice(0, 60))
    .replace(/[年月/.。、‐‑–—−]/g, '-')
    .replace(/[日号號]$/, '');
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(typed);
  const day = parts ? parseDay(`${parts[1]}-${pad(parts[2])}-${pad(parts[3])}`) : null;
  return day?.ok ? day : refused(problems.of('kernel/not-a-day', at, { text: text.trim().slice(0, 40) }));
}

/** Reads a day that may be left out: null where nothing can be seen. What is not empty and not readable is refused. */
export function readDayIfAny(text: string | null | undefined, at = 'day'): Result<Day | null> {
  return isSeen(text ?? '') ? readDay(text ?? '', at) : ok(null);
}
