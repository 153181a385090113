import { type Day, day, type Fen, fen, unwrap } from '#base/kernel/index.ts';
import type { BudgetRow } from '#money/budget/index.ts';
import { type BusinessEvent, chart, toVoucher, type VoucherLine } from '#money/ledger/index.ts';
import books2019 from '#packs/lukou/books-2019.json' with { type: 'json' };
import books2020 from '#packs/lukou/books-2020.json' with { type: 'json' };
import budget2019 from '#packs/lukou/budget-2019.json' with { type: 'json' };
import budget2020 from '#packs/lukou/budget-2020.json' with { type: 'json' };
import { type Book, type BookVoucher, bookOf } from './testing.ts';

interface Reversal {
  readonly kind: 'reversal';
  readonly day: Day;
  readonly reverses: string;
}

interface Order {
  readonly kind: string;
  readonly year: number;
  readonly day: string;
  readonly document: string;
  readonly summary: string;
}

interface Grant extends Order {
  readonly kind: 'grant';
  readonly number: string;
  readonly fund: BudgetRow['fund'];
  readonly functional: string;
  readonly expenditure: BudgetRow['expenditure'];
  readonly source: BudgetRow['source'];
  readonly items: readonly { readonly economic: string; readonly amountFen: number }[];
}

interface Shift extends Order {
  readonly kind: 'shift';
  readonly from: { readonly number: string; readonly economic: string };
  readonly to: { readonly number: string; readonly economic: string };
  readonly amountFen: number;
}

/** What the cube keeps of a voucher line; `sign` −1 for a red one. */
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

/** The demo district's budget rows of both years, as its orders put them on the 指标. */
export function lukouBudget(): BudgetRow[] {
  const orders = [...budget2019.orders, ...budget2020.orders] as unknown as (Grant | Shift)[];
  const rows: BudgetRow[] = [];
  const add = (
    like: Pick<Grant, 'number' | 'fund' | 'functional' | 'expenditure'>,
    order: Order,
    part: Part,
  ) =>
    rows.push({
      number: like.number,
      fund: like.fund,
      functional: like.functional,
      expenditure: like.expenditure,
      project: '',
      year: order.year,
      line: rows.length + 1,
      day: day(order.day),
      document: order.document,
      summary: order.summary,
      ...part,
    });
  for (const order of orders) {
    if (order.kind === 'grant') {
      for (const { economic, amountFen } of order.items) {
        add(order, order, { economic, amount: fen(amountFen), source: order.source });
      }
      continue;
    }
    for (const [end, sign] of [
      [order.from, -1],
      [order.to, 1],
    ] as const) {
      const like = rows.find((row) => row.number === end.number);
      if (!like) throw new RangeError(`no 指标 ${end.number}`);
      add(like, order, { economic: end.economic, amount: fen(sign * order.amountFen), source: 'shift' });
    }
  }
  return rows;
}

interface Part {
  readonly economic: string;
  readonly amount: Fen;
  readonly source: BudgetRow['source'];
}
