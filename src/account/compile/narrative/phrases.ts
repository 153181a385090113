import type { Notes } from './notes.ts';
import { runs } from './runs.ts';
import type { Run, Said } from './types.ts';

export { type Piece, runs } from './runs.ts';

const LAST_YEAR = '上年';

interface Comparison {
  /** what is compared, as a part of the names of its figures */
  readonly name: string;
  readonly now: Said;
  readonly before: Said;
  /** the word for `before`: 上年, 上年决算数, 年初预算数 */
  readonly than: string;
  /** key of the reason that staff must give where the two differ */
  readonly reason: string;
}

/**
 * "与上年相比，增加325.89万元，增长88.74%，主要是因为…" in the words of the form: the word follows the sign, equal figures are
 * 持平 and need no reason, and a zero base has no rate. With another base (年初预算数) it begins with 比.
 */
export function compared(notes: Notes, { name, now, before, than, reason }: Comparison): Run[] {
  const { words } = notes;
  const difference = notes.difference(`${name}比${than}增减额`, now, before);
  if (difference.value === 0) return runs(than === LAST_YEAR ? words.same : `与${than}持平`);
  const up = difference.value > 0;
  const rate = notes.percent(`${name}比${than}增减率`, difference, before);
  const [begins, because] =
    than === LAST_YEAR ? [words.compared, words.because] : [`比${than}`, '主要原因是'];
  const about = `${name}比${than}${up ? '增加' : '减少'}的原因`;
  return runs(
    `${begins}${up ? '增加' : '减少'}`,
    difference,
    ...(rate ? [up ? '，增长' : '，下降', rate] : []),
    notes.reason(reason, about, difference.value, because),
  );
}

/** "，占98.33%": nothing on a zero base. `of`: the words before the percent. */
export function share(notes: Notes, name: string, part: Said, whole: Said, of = '，占'): Run[] {
  const percent = notes.percent(`${name}占比`, part, whole);
  return percent ? runs(of, percent) : [];
}

/** "，完成预算的35.85%": nothing where no budget was set. */
export function completed(notes: Notes, name: string, of: string, done: Said, budget: Said): Run[] {
  const percent = notes.percent(`${name}完成率`, done, budget);
  return percent ? runs(`，完成${of}的`, percent) : [];
}

/** "，决算数小于预算数，主要原因是…" where they differ; "，决算数等于预算数" where they do not. */
export function againstBudget(
  notes: Notes,
  name: string,
  done: Said,
  budget: Said,
  of: string,
  key: string,
): Run[] {
  if (done.value === budget.value) return runs(`，决算数等于${of}数`);
  const word = done.value > budget.value ? '大于' : '小于';
  const reason = notes.reason(key, `${name}决算数${word}${of}数的原因`, done.value - budget.value);
  return runs(`，决算数${word}${of}数`, reason);
}
