import { fen, unwrap } from '#base/kernel/index.ts';
import { budgetRowsOf, officialClassification } from '#money/budget/index.ts';
import {
  asRows,
  type CubeRow,
  chart,
  decideCloseYear,
  decidePosts,
  reversalOf,
  rules,
  toVoucher,
  type Voucher,
  type VoucherDraft,
} from '#money/ledger/index.ts';
import books2019 from '#packs/lukou/books-2019.json' with { type: 'json' };
import books2020 from '#packs/lukou/books-2020.json' with { type: 'json' };
import { type Entry, readBooks } from './books.ts';
import { demoBudgets } from './packs/budgets.ts';

/** The books of the packs, posted by the ledger's own pure rules, for tests. */

export const entriesOf = (year: 2019 | 2020) => readBooks(year === 2019 ? books2019 : books2020).entries;

/** The drafts of a year's entries. A reversal mirrors the voucher that will get its number. */
export function draftsOf(entries: readonly Entry[]): VoucherDraft[] {
  const last = new Map<string, number>();
  const known = new Map<string, Voucher>();
  return entries.map((entry) => {
    const draft =
      entry.kind === 'reversal'
        ? reversalOf(known.get(entry.reverses)!, entry)
        : unwrap(toVoucher(entry, chart));
    const month = entry.day.slice(0, 7);
    const sequence = (last.get(month) ?? 0) + 1;
    last.set(month, sequence);
    const number = `${month}-${String(sequence).padStart(4, '0')}`;
    known.set(number, { ...draft, number, year: Number(month.slice(0, 4)), month: Number(month.slice(5)) });
    return draft;
  });
}

/** The 指标 of a year's pack, without payments. */
function quotasOf(year: number) {
  const pack = demoBudgets().find((budget) => budget.year === year);
  const rows = unwrap(budgetRowsOf(pack?.orders ?? [], officialClassification));
  const granted = [...Map.groupBy(rows, (row) => row.number)].map(([number, own]) => {
    const { functional, fund, expenditure, project, day: from } = own[0]!;
    const total = fen(own.reduce((sum, row) => sum + row.amount, 0));
    return [number, { year, functional, fund, expenditure, project, from, total }] as const;
  });
  return { granted: new Map(granted), paid: new Map() };
}

/** Every voucher of the year; throws with all problems when the ledger refuses one. */
export function postYear(year: 2019 | 2020): Voucher[] {
  const opened = {
    closedThrough: '',
    lastSequence: new Map(),
    vouchers: new Map(),
    quotas: quotasOf(year),
  };
  return decidePosts(opened, draftsOf(entriesOf(year)), rules).map(unwrap);
}

/** The closing vouchers of a year over all rows before. */
export function closeYear(rows: readonly CubeRow[], year: number): CubeRow[] {
  const state = { closedThrough: '', months: [], rows };
  const input = { year, completedProjects: [], reviewer: 'fuhe' };
  return unwrap(decideCloseYear(state, input, rules)).flatMap(asRows);
}
