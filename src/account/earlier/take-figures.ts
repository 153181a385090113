import type { NewFact } from '#base/journal/index.ts';
import { type Day, ok, type Problem, parseWan, type Result, refused, yearOf } from '#base/kernel/index.ts';
import { earlierFacts, earlierStream } from './facts.ts';
import { problems } from './problems.ts';
import type { ReadEarlier, TakenFigure, TakenFile } from './types.ts';
import { keyOf, wanted } from './wanted.ts';

/** What a decision needs to know. */
export interface Around {
  readonly today: Day;
  /** the years of which the own books have an account */
  readonly ownYears: readonly number[];
}

export interface TakeInput {
  readonly year: number;
  readonly source: string;
  /** 万元 as typed, by key; '' where the published account has no such figure */
  readonly amounts: Readonly<Record<string, string>>;
  readonly file: TakenFile | null;
  /** what the reader found in the file */
  readonly read: ReadEarlier | null;
}

function aboutYear(year: number, { today, ownYears }: Around): Problem[] {
  const found: Problem[] = [];
  if (year >= yearOf(today)) found.push(problems.of('earlier/year-not-over', 'year', { year }));
  if (ownYears.includes(year)) found.push(problems.of('earlier/own-books', 'year', { year }));
  return found;
}

/** Half of the last digit of a typed amount in 万元, in fen: 12.34 stands for 12.335 to 12.345. */
function halfTyped(text: string): number {
  const decimals = /\.(\d+)/.exec(text.trim())?.[1]?.length ?? 0;
  // zeros at the end of two decimals are digits of the form
  return decimals >= 6 ? 0 : 500_000 / 10 ** Math.max(decimals, 2);
}

/** The problems of a file that is not the account of the year. */
export function fileProblems(year: number, read: ReadEarlier | null): Problem[] {
  if (!read) return [];
  const found: Problem[] = [];
  if (read.year !== null && read.year !== year)
    found.push(problems.of('earlier/wrong-year', 'file', { year, read: read.year }));
  if (!read.isFinal) found.push(problems.of('earlier/not-final', 'file'));
  return found;
}

/**
 * Takes figures of an earlier year's published account. An amount that equals what the reader found keeps its place in the
 * file; another one counts as typed. Refuses without a source, without any figure, and for a year of the own books.
 */
export function decideTake(input: TakeInput, around: Around): Result<readonly NewFact[]> {
  const { year, file, read } = input;
  const found = [...aboutYear(year, around), ...fileProblems(year, read)];
  if (input.source.trim() === '') found.push(problems.of('earlier/no-source', 'source'));
  const figures = wanted.flatMap((one): TakenFigure[] => {
    const key = keyOf(one);
    const text = (input.amounts[key] ?? '').trim();
    if (text === '') return [];
    const amount = parseWan(text, key);
    if (!amount.ok) found.push(...amount.problems);
    else if (amount.value < 0) found.push(problems.of('earlier/negative', key, { label: one.label }));
    if (!amount.ok) return [];
    const seen = read?.figures.find((figure) => figure.key === key);
    if (seen?.value === amount.value)
      return [{ key, value: amount.value, half: seen.half, how: 'read', place: seen.place }];
    return [{ key, value: amount.value, half: halfTyped(text), how: 'typed', place: '' }];
  });
  if (figures.length === 0 && found.length === 0) found.push(problems.of('earlier/no-figure', 'amounts'));
  if (found.length > 0) return refused(...found);
  const taken = { year, source: input.source.trim(), file, figures };
  return ok([earlierFacts.make(earlierStream(year), 'account/figures-taken', taken)]);
}

/** Says that a year has no account, and why: the bureau is new. */
export function decideNoAccount(
  { year, reason }: { readonly year: number; readonly reason: string },
  around: Around,
): Result<readonly NewFact[]> {
  const found = aboutYear(year, around);
  if (reason.trim() === '') found.push(problems.of('earlier/no-reason', 'reason'));
  if (found.length > 0) return refused(...found);
  const told = { year, reason: reason.trim() };
  return ok([earlierFacts.make(earlierStream(year), 'account/no-account', told)]);
}
