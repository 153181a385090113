import { type Day, parseDay, plainNumber, weekdayOf } from '#base/kernel/index.ts';
import { showDayText } from './show.ts';

const pad = (text: string) => text.padStart(2, '0');

/**
 * Reads a day as it is typed at a desk: 2020-12-1, 2020.12.1, 2020年12月1日 (号), 20201201, in full-width characters too, or without the year 12-1, 12.1,
 * 1201 and then in `year`. Null when it is no day.
 */
export function readDayText(text: string, year: number): Day | null {
  const typed = plainNumber(text)
    .replace(/[年月./。、‐‑–—−]/g, '-')
    .replace(/[日号號]$/, '');
  const parts =
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(typed) ??
    /^()(\d{1,2})-(\d{1,2})$/.exec(typed) ??
    /^()(\d{2})(\d{2})$/.exec(typed);
  if (!parts) return null;
  const day = parseDay(`${parts[1] || year}-${pad(parts[2] ?? '')}-${pad(parts[3] ?? '')}`);
  return day.ok ? day.value : null;
}

/** "2020年12月1日 星期二" */
export function showWithWeekday(day: Day): string {
  return `${showDayText(day)} 星期${'一二三四五六日'[weekdayOf(day) - 1]}`;
}
