import { daysBetween, type Problem, sumFen, yearOf } from '#base/kernel/index.ts';
import {
  checkAmount,
  checkContent,
  checkOrder,
  checkPersons,
  type Known,
  type RegisterModule,
} from './checks.ts';
import { warnPerPerson } from './per-person.ts';
import { problems } from './problems.ts';
import type { EventEntry } from './types.ts';

/** Checks `within`: it names an existing entry of the same year that is large enough and is within no other. */
function checkWithin({ within, amount, day }: EventEntry, { rows }: Known): Problem[] {
  if (within === null) return [];
  const whole = rows.find((row) => row.register === 'event' && row.id === within);
  const inside = sumFen(rows.filter((row) => row.within === within).map((row) => row.amount));
  const fits =
    whole !== undefined &&
    whole.within === '' &&
    yearOf(whole.day) === yearOf(day) &&
    inside + amount <= whole.amount;
  return fits ? [] : [problems.of('register/within', 'within', { id: within.slice(0, 40) })];
}

function warnEach({ kind, amount, persons, day, lastDay }: EventEntry): Problem[] {
  if (kind === 'activity') return [];
  const shares = persons * (daysBetween(day, lastDay) + 1);
  return kind === 'meeting'
    ? warnPerPerson({ limit: 'meeting-day', what: '会议人均每天', amount, shares, day })
    : warnPerPerson({ limit: 'training-day', what: '培训人均每天', amount, shares, day });
}

/**
 * 会议、培训、节庆等活动 of 一般性支出 (情况说明 十一). A published account may tell one amount twice, as training and as an
 * activity. Then the second entry is `within` the first, and a sum counts the amount once.
 */
export const event: RegisterModule<EventEntry> = {
  check: (entry, known) => [
    ...checkAmount(entry.amount),
    ...checkContent(entry.content, 'content', '内容'),
    ...checkPersons(entry.persons),
    ...checkOrder(entry.day, entry.lastDay, known.today),
    ...checkWithin(entry, known),
  ],
  warn: warnEach,
  row: ({ kind, persons, within }) => ({ kind, persons, within: within ?? '' }),
};
