import { type Fen, fen, type LineFilter } from '#base/kernel/index.ts';
import { type CubeRow, type LedgerQuery, matches } from '#money/ledger/index.ts';

/** The lengths at which a functional code is cut: everything, 类, 款, 项. */
const LEVELS = [0, 3, 5, 7];

/** What a filter selects when its codes are left out, by code. */
interface Slice {
  /** net amount on the filter's side by functional prefix of every level */
  readonly byFunctional: ReadonlyMap<string, number>;
  readonly pairs: readonly { readonly functional: string; readonly economic: string; readonly net: number }[];
}

export interface Evaluator {
  value(query: LedgerQuery): Fen;
  /** the functional codes in which the query is not zero */
  codes(query: LedgerQuery): Set<string>;
}

/**
 * Adds up rows that differ only in month, project or cost item, which do not matter to a published account. Five hundred cells
 * then scan few rows.
 */
function compress(rows: readonly CubeRow[], year: number): CubeRow[] {
  const sums = new Map<string, { row: CubeRow; debit: number; credit: number }>();
  for (const row of rows) {
    if (row.year > year) continue;
    const time = row.year === year ? 'year' : 'before';
    const { account, functional, economic, expenditure, fund, closing } = row;
    const key = `${time}|${closing}|${account}|${functional}|${economic}|${expenditure}|${fund}`;
    const known = sums.get(key);
    if (known) {
      known.debit += row.debit;
      known.credit += row.credit;
    } else sums.set(key, { row, debit: row.debit, credit: row.credit });
  }
  return [...sums.values()].map(({ row, debit, credit }) => ({
    ...row,
    debit: fen(debit),
    credit: fen(credit),
  }));
}

function slice(filter: LineFilter, year: number, rows: readonly CubeRow[]): Slice {
  const pairs = new Map<string, { functional: string; economic: string; net: number }>();
  const byFunctional = new Map<string, number>();
  for (const row of rows) {
    if (!matches(filter, year, row)) continue;
    const net = filter.side === 'debit' ? row.debit - row.credit : row.credit - row.debit;
    const { functional, economic } = row;
    const key = `${functional}|${economic}`;
    const known = pairs.get(key);
    if (known) known.net += net;
    else pairs.set(key, { functional, economic, net });
    for (const level of new Set(LEVELS.map((length) => functional.slice(0, length)))) {
      byFunctional.set(level, (byFunctional.get(level) ?? 0) + net);
    }
  }
  return { byFunctional, pairs: [...pairs.values()] };
}

/** Evaluates many queries for one year over one cube. It gives the same as the ledger's `evaluate`, but faster. */
export function makeEvaluator(rows: readonly CubeRow[], year: number): Evaluator {
  const compressed = compress(rows, year);
  const byClass = Map.groupBy(compressed, (row) => row.account.slice(0, 1));
  const slices = new Map<string, Slice>();

  function sliceOf(filter: LineFilter): Slice {
    const { functional: _functional, economic: _economic, ...base } = filter;
    const key = JSON.stringify(base);
    const known = slices.get(key);
    if (known) return known;
    const classes = new Set(base.accounts.map((prefix) => prefix.slice(0, 1)));
    const candidates = [...classes].flatMap((first) => byClass.get(first) ?? []);
    const made = slice(base, year, candidates);
    slices.set(key, made);
    return made;
  }

  function selected(filter: LineFilter) {
    const { functional = '', economic } = filter;
    return sliceOf(filter).pairs.filter(
      (pair) =>
        pair.functional.startsWith(functional) &&
        (economic === undefined || economic.some((prefix) => pair.economic.startsWith(prefix))),
    );
  }

  function term(filter: LineFilter): number {
    const { functional = '', economic } = filter;
    if (economic === undefined && LEVELS.includes(functional.length)) {
      return sliceOf(filter).byFunctional.get(functional) ?? 0;
    }
    return selected(filter).reduce((sum, pair) => sum + pair.net, 0);
  }

  return {
    value: (query) => fen(query.terms.reduce((sum, { sign, filter }) => sum + sign * term(filter), 0)),
    codes(query) {
      const sums = new Map<string, number>();
      for (const { sign, filter } of query.terms) {
        for (const { functional, net } of selected(filter)) {
          sums.set(functional, (sums.get(functional) ?? 0) + sign * net);
        }
      }
      return new Set([...sums].filter(([code, net]) => code !== '' && net !== 0).map(([code]) => code));
    },
  };
}
