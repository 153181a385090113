import { type Day, unwrap } from '#base/kernel/index.ts';
import { demoBudgets } from '#demo/packs/budgets.ts';
import { type BudgetRow, budgetRowsOf, officialClassification } from '#money/budget/index.ts';
import { type BusinessEvent, chart, toVoucher, type VoucherLine } from '#money/ledger/index.ts';
import books2019 from '#packs/lukou/books-2019.json' with { type: 'json' };
import books2020 from '#packs/lukou/books-2020.json' with { type: 'json' };
import { type Book, type BookVoucher, bookOf } from './testing.ts';

interface Reversal {
  readonly kind: 'reversal';
  readonly day: Day;
  readonly reverses: string;
}

/** A voucher line as the cube keeps it; `sign` is −1 for a red one. */
const bookLine = (line: VoucherLine, sign: 1 | -1) => ({
  account: line.account,
  debit: sign * line.debit,
  credit: sign * line.credit,
  ...(line.budget
    ? {
        functional: line.budget.functional,
        economic: line.budget.economic ?? '',
        expenditure: line.budget.expenditure,
        fund: line.budget.fund,
      }
    : {}),
});

/** The demo district's books of both years, from the packs through the posting templates, without a database. */
export function lukouBook(): Book {
  const drafts = new Map<string, readonly VoucherLine[]>();
  const counts = new Map<string, number>();
  const entries = [...books2019.entries, ...books2020.entries] as unknown as (BusinessEvent | Reversal)[];
  const vouchers = entries.map((entry): BookVoucher => {
    const month = entry.day.slice(0, 7);
    const sequence = (counts.get(month) ?? 0) + 1;
    counts.set(month, sequence);
    if (entry.kind === 'reversal') {
      const lines = drafts.get(entry.reverses) ?? [];
      return { day: entry.day, kind: 'reversal', lines: lines.map((line) => bookLine(line, -1)) };
    }
    const draft = unwrap(toVoucher(entry, chart));
    drafts.set(`${month}-${String(sequence).padStart(4, '0')}`, draft.lines);
    return { day: draft.day, lines: draft.lines.map((line) => bookLine(line, 1)) };
  });
  return bookOf(vouchers);
}

/** The demo district's budget rows of both years, without a database. */
export function lukouBudget(): BudgetRow[] {
  return demoBudgets().flatMap(({ orders }) => unwrap(budgetRowsOf(orders, officialClassification)));
}
