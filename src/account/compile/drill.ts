import { type Fen, type FigureUnit, fen, formatYuan, ok, type Result } from '#base/kernel/index.ts';
import { drillBudget } from '#money/budget/index.ts';
import type { DrillPage, LedgerQuery } from '#money/ledger/index.ts';
import { cellAt } from './address.ts';
import { type Described, describeCell } from './describe.ts';
import type { CompiledAccount } from './types.ts';

/** A voucher, budget row, register row or other figure behind a figure, ready to print. */
export interface DrilledRow {
  readonly number: string;
  readonly day: string;
  readonly summary: string;
  /** fen, a whole number, or hundredths of a percent, as the figure's unit says */
  readonly amount: number;
  /** the unit of a row where it differs from the figure's: the parts of a percent */
  readonly unit?: FigureUnit;
}

export interface Drilled extends Described {
  readonly id: string;
  readonly unit: FigureUnit;
  readonly value: number;
  readonly rows: readonly DrilledRow[];
  /** sum of the rows, equal to `value`; null for a figure that is no sum of its rows (a percent) */
  readonly sum: number | null;
}

/** A page of the vouchers behind a query, after the cursor of the page before. */
export type VouchersOf = (query: LedgerQuery, after: number) => Promise<DrillPage>;

async function everyVoucher(vouchers: VouchersOf, query: LedgerQuery): Promise<DrilledRow[]> {
  const rows: DrilledRow[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const page: DrillPage = await vouchers(query, after);
    rows.push(...page.vouchers.map(({ number, day, summary, amount }) => ({ number, day, summary, amount })));
    after = page.next;
  }
  return rows;
}

export function sumOf(rows: readonly DrilledRow[]): number {
  return rows.reduce((sum, row) => sum + row.amount, 0);
}

/** Everything behind a cell of the tables. Refuses an unknown address and names what there is. */
export async function drillAccount(
  account: CompiledAccount,
  id: string,
  vouchers: VouchersOf,
): Promise<Result<Drilled>> {
  const found = cellAt(account, id);
  if (!found.ok) return found;
  const { figure } = found.value;
  if (figure.source.kind !== 'query') throw new RangeError('a compiled figure has a query');
  const { query } = figure.source;
  const rows: DrilledRow[] =
    query.kind === 'ledger'
      ? await everyVoucher(vouchers, query)
      : drillBudget(query, account.input.budgetRows).map(({ number, day, summary, amount }) => ({
          number,
          day,
          summary,
          amount,
        }));
  const described = describeCell(account, found.value);
  return ok({ ...described, id: figure.id, unit: 'fen', value: figure.value, rows, sum: sumOf(rows) });
}

function said(amount: number, unit: Drilled['unit']): string {
  if (unit === 'count') return String(amount);
  return unit === 'percent' ? `${formatYuan(fen(amount))}%` : formatYuan(amount as Fen);
}

/** The lines of `yimen drill`: the figure, one line for each row (amounts in yuan), the sum. */
export function drilledLines(drilled: Drilled): string[] {
  const { id, title, words, basis, unit, rows, sum, value } = drilled;
  const last =
    sum === null
      ? `结果\t${rows.length}项\t${said(value, unit)}`
      : `合计\t${rows.length}笔\t${said(sum, unit)}`;
  return [
    `${id}　${title}`,
    words,
    ...(basis ? [`依据：${basis}`] : []),
    ...rows.map((row) => [row.number, row.day, said(row.amount, row.unit ?? unit), row.summary].join('\t')),
    last,
  ];
}
