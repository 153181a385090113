import { addDays, type Day, day } from '#base/kernel/index.ts';
import law from '#packs/persons/retention.json' with { type: 'json' };

/** The days before which data that nobody has touched since are erased. */
export interface EraseBefore {
  /** cases that have ended */
  readonly closedBefore: Day;
  /** drafts that were never submitted, and applicants without any case */
  readonly draftsBefore: Day;
}

/** The days that the law's “shortest necessary time” gives on a day (个人信息保护法第十九条; packs/persons/retention.json). */
export function eraseBefore(today: Day): EraseBefore {
  const [first, ...later] = law.values;
  if (!first) throw new Error('packs/persons/retention.json has no value');
  const { closedYears, draftDays } = later.reduce((one, value) => (value.from <= today ? value : one), first);
  const year = String(Number(today.slice(0, 4)) - closedYears).padStart(4, '0');
  // there may be no 29 February ten years before: the earlier day keeps the data a day longer
  const sameDay = today.endsWith('-02-29') ? '-02-28' : today.slice(4);
  return { closedBefore: day(`${year}${sameDay}`), draftsBefore: addDays(today, -draftDays) };
}
