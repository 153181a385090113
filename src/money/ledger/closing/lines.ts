import { addFen, type Day, type Fen, fen } from '#base/kernel/index.ts';
import type { CubeRow } from '../query.ts';
import type { BudgetDimensions, VoucherDraft, VoucherLine } from '../types.ts';

/** Parts of closing vouchers. Nobody makes them by hand: the program is the maker, and a person reviews. */
export const CLOSING_MAKER = 'yimen';

export interface ClosingContext {
  readonly day: Day;
  readonly reviewer: string;
}

/** A balance over all months and years for equal dimensions. `amount` is debit − credit; zeros are left out. */
export interface Balance {
  readonly row: CubeRow;
  readonly amount: Fen;
}

export function balancesOf(rows: readonly CubeRow[]): Balance[] {
  const sums = new Map<string, { row: CubeRow; amount: number }>();
  for (const row of rows) {
    const { account, functional, economic, expenditure, fund, project, costItem } = row;
    const key = [account, functional, economic, expenditure, fund, project, costItem].join('|');
    const known = sums.get(key);
    if (known) known.amount += row.debit - row.credit;
    else sums.set(key, { row, amount: row.debit - row.credit });
  }
  // sorted by key, so that the same books always give the same closing vouchers
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { row, amount }]) => ({ row, amount: fen(amount) }))
    .filter(({ amount }) => amount !== 0);
}

/** A line of `amount` towards debit. A negative amount goes to the credit side, so a closing needs no red. */
export function lineOf(account: string, amount: number, summary: string, like?: CubeRow): VoucherLine {
  const system = account >= '6' ? 'budgetary' : 'financial';
  return {
    system,
    account,
    debit: fen(Math.max(amount, 0)),
    credit: fen(Math.max(-amount, 0)),
    summary,
    ...(like ? dimensionsLike(like) : {}),
  };
}

function dimensionsLike(row: CubeRow): Partial<VoucherLine> {
  if (row.fund === '' || row.expenditure === '') {
    return {
      ...(row.costItem ? { costItem: row.costItem } : {}),
      ...(row.project ? { project: row.project } : {}),
    };
  }
  const budget: BudgetDimensions = {
    functional: row.functional,
    ...(row.economic ? { economic: row.economic } : {}),
    expenditure: row.expenditure,
    ...(row.project ? { project: row.project } : {}),
    fund: row.fund,
    fundYear: 'current',
    source: 'opening',
    payment: 'none',
    procurement: false,
  };
  return { budget };
}

/** Packs balanced pairs of lines into vouchers of at most 400 lines. */
export function vouchersOf(
  pairs: readonly (readonly VoucherLine[])[],
  summary: string,
  context: ClosingContext,
): VoucherDraft[] {
  const groups: VoucherLine[][] = [];
  for (const pair of pairs) {
    const last = groups.at(-1);
    if (last && last.length + pair.length <= 400) last.push(...pair);
    else groups.push([...pair]);
  }
  return groups.map((lines) => ({
    day: context.day,
    kind: 'closing',
    summary,
    attachments: 0,
    maker: CLOSING_MAKER,
    reviewer: context.reviewer,
    business: 'year-end',
    lines: joined(lines),
  }));
}

/** Joins lines of equal account, side and dimensions: the counter account of forty transfers is one line. */
function joined(lines: readonly VoucherLine[]): VoucherLine[] {
  const sums = new Map<string, VoucherLine>();
  for (const line of lines) {
    const { account, budget = null, costItem = '', project = '' } = line;
    const key = JSON.stringify([line.debit !== 0, account, budget, costItem, project]);
    const known = sums.get(key);
    if (!known) sums.set(key, line);
    else
      sums.set(key, {
        ...known,
        debit: addFen(known.debit, line.debit),
        credit: addFen(known.credit, line.credit),
      });
  }
  return [...sums.values()];
}
