import type { Check, Outcome, Value } from '../checks/check.ts';
import type { ReadAccount } from '../recognise/account.ts';
import type { Cause, Guess } from './cause.ts';
import { foreignTotal } from './foreign-total.ts';
import { missingRow } from './missing-row.ts';
import { shiftedAmounts } from './shifted-amounts.ts';
import { shiftedRow } from './shifted-row.ts';
import { wrongUnit } from './wrong-unit.ts';

export const causes: readonly Cause[] = [wrongUnit, missingRow, shiftedRow, foreignTotal, shiftedAmounts];

export interface Broken {
  readonly check: Check;
  readonly outcome: Outcome;
}

/** One accident, and all that it broke. */
export interface Explained {
  readonly cause: Cause;
  readonly message: string;
  readonly values: readonly Value[];
  readonly broken: readonly Broken[];
}

/** More causes than these in one document are no longer told apart. */
const MOST_CAUSES = 4;
/** More guesses than these would take longer than reading the document did. */
const MOST_GUESSES = 2_000;
/** Guesses that are judged by every check, the best ones first. */
const MOST_TRIED = 12;

const nameOf = ({ check, outcome }: Broken) => `${check.id}|${outcome.object}`;

/**
 * Looks for accidents that explain many broken outcomes at once: the tables are mended as if one had not happened, and
 * judged again. It is told when what it explains is broken no longer and nothing else breaks; the rest is told as it is.
 */
export function explain(
  broken: readonly Broken[],
  account: ReadAccount,
  last: ReadAccount | undefined,
  checks: readonly Check[],
): { readonly explained: readonly Explained[]; readonly rest: readonly Broken[] } {
  const explained: Explained[] = [];
  let [rest, now] = [broken, account];
  if (!isFlood(broken)) return { explained, rest };
  while (explained.length < MOST_CAUSES) {
    const found = best(rest, now, last, checks);
    if (!found) break;
    explained.push(found.explained);
    const gone = new Set(found.explained.broken);
    rest = rest.filter((one) => !gone.has(one));
    now = found.mended;
  }
  return { explained, rest };
}

/** errors of the text that are looked at together, also where no sum is broken */
const MANY = 4;

/** One sum that is broken may be a row that is gone; amounts of the text only tell of an accident when they are many. */
function isFlood(broken: readonly Broken[]): boolean {
  const errors = broken.filter(({ outcome }) => outcome.severity === 'error');
  return errors.length >= MANY || errors.some(({ check }) => SUMS.test(check.id));
}

function best(
  rest: readonly Broken[],
  account: ReadAccount,
  last: ReadAccount | undefined,
  checks: readonly Check[],
): { explained: Explained; mended: ReadAccount } | undefined {
  const tables = suspectsOf(rest, account);
  if (tables.size === 0) return undefined;
  const guesses = causes.flatMap((cause) =>
    cause.guesses(account, tables).map((guess) => ({ cause, guess })),
  );
  // the sums of its own table tell a guess apart quickly; the few that are best are judged by all checks
  const sums = checks.filter(({ id }) => SUMS.test(id));
  const own = new Map([...tables].map((key) => [key, sums.filter(({ id }) => id.startsWith(`${key}-`))]));
  const before = new Set(rest.map(nameOf));
  const ranked = guesses
    .slice(0, MOST_GUESSES)
    .map((one) => ({
      ...one,
      ...score(one.guess, before, rest, last, own.get(one.guess.table ?? '') ?? sums),
    }))
    .filter(({ gone, fresh }) => gone.length > 0 && fresh === 0)
    .sort((a, b) => b.gone.length - a.gone.length);
  const tried = ranked
    .slice(0, MOST_TRIED)
    .map((one) => ({ ...one, ...score(one.guess, before, rest, last, checks) }))
    .filter(({ gone, fresh, guess }) => gone.length >= guess.least && fresh === 0)
    .sort((a, b) => b.gone.length - a.gone.length);
  const [first] = tried;
  if (!first) return undefined;
  const { message, values, mended } = first.guess;
  return { explained: { cause: first.cause, message, values, broken: first.gone }, mended };
}

/** 勾稽关系 */
const SUMS =
  /^(x\d|.*-(columns|classes|hierarchy|total|groups|balance|kinds|vehicles|opening|personnel|public|carry-over)$)/;

function score(
  { mended }: Guess,
  before: ReadonlySet<string>,
  rest: readonly Broken[],
  last: ReadAccount | undefined,
  checks: readonly Check[],
): { gone: Broken[]; fresh: number } {
  const judged = new Set(checks.map(({ id }) => id));
  const after = new Set<string>();
  let fresh = 0;
  for (const check of checks) {
    for (const outcome of check.judge(mended, last)) {
      if (outcome.state !== 'broken') continue;
      const name = nameOf({ check, outcome });
      after.add(name);
      if (!before.has(name) && outcome.severity === 'error') fresh += 1;
    }
  }
  return { gone: rest.filter((one) => judged.has(one.check.id) && !after.has(nameOf(one))), fresh };
}

/** The tables that errors speak of, by the titles in the quotes of what they show. */
function suspectsOf(rest: readonly Broken[], account: ReadAccount): Set<string> {
  const quotes = rest
    .filter(({ outcome }) => outcome.severity === 'error')
    .flatMap(({ outcome }) => outcome.values.map(({ place }) => place.quote));
  return new Set(
    account.tables
      .filter(({ source }) => quotes.some((quote) => quote.startsWith(`${source.title}｜`)))
      .map(({ key }) => key),
  );
}
