import { type Judgement, relations } from '#account/disclosure/index.ts';
import { type Fen, formatYuan, ok, type Result, sumFen } from '#base/kernel/index.ts';
import { drillBudget } from '#money/budget/index.ts';
import type { DrillPage, LedgerQuery } from '#money/ledger/index.ts';
import { accountHtml } from './account-html.ts';
import { cellAt } from './address.ts';
import { type Described, describeCell } from './describe.ts';
import { figuresCsv } from './figures-csv.ts';
import type { CompiledAccount } from './types.ts';

/** What the command line lends: the account of a year, the vouchers behind a query, a place to write. */
export interface ReportDeps {
  account(year: number): Promise<Result<CompiledAccount>>;
  vouchers(query: LedgerQuery, after: number): Promise<DrillPage>;
}

export interface Writer {
  /** writes UTF-8 text to a file in a folder that is made when it is missing; gives the path */
  write(dir: string, name: string, text: string): Promise<string>;
}

export interface Report {
  readonly files: readonly string[];
  /** relations that do not hold: the report is written, but they should be seen */
  readonly broken: readonly Judgement[];
}

/** `yimen report`: writes account.html and figures.csv. Refuses a year without books. */
export async function writeReport(
  deps: ReportDeps & Writer,
  year: number,
  dir: string,
): Promise<Result<Report>> {
  const compiled = await deps.account(year);
  if (!compiled.ok) return compiled;
  const account = compiled.value;
  const last = await deps.account(year - 1);
  const lastYear = last.ok ? last.value : undefined;
  const files = [
    await deps.write(dir, 'account.html', accountHtml(account, lastYear)),
    await deps.write(dir, 'figures.csv', figuresCsv(account)),
  ];
  const judged = relations.flatMap((relation) => relation.judge(account, lastYear));
  return ok({ files, broken: judged.filter((judgement) => judgement.state === 'broken') });
}

/** A voucher or budget row behind a figure, ready to print. */
export interface DrilledRow {
  readonly number: string;
  readonly day: string;
  readonly summary: string;
  readonly amount: Fen;
}

export interface Drilled extends Described {
  readonly id: string;
  readonly value: Fen;
  readonly rows: readonly DrilledRow[];
  /** of the rows; equals `value` */
  readonly sum: Fen;
}

async function everyVoucher(deps: ReportDeps, query: LedgerQuery): Promise<DrilledRow[]> {
  const rows: DrilledRow[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const page: DrillPage = await deps.vouchers(query, after);
    rows.push(...page.vouchers.map(({ number, day, summary, amount }) => ({ number, day, summary, amount })));
    after = page.next;
  }
  return rows;
}

/** `yimen drill`: every voucher (or budget row) behind a cell. Refuses an unknown address and names what there is. */
export async function drillCell(deps: ReportDeps, id: string, year: number): Promise<Result<Drilled>> {
  const compiled = await deps.account(year);
  if (!compiled.ok) return compiled;
  const account = compiled.value;
  const found = cellAt(account, id);
  if (!found.ok) return found;
  const { figure } = found.value;
  if (figure.source.kind !== 'query') throw new RangeError('a compiled figure has a query');
  const { query } = figure.source;
  const rows =
    query.kind === 'ledger'
      ? await everyVoucher(deps, query)
      : drillBudget(query, account.input.budgetRows).map(({ number, day, summary, amount }) => ({
          number,
          day,
          summary,
          amount,
        }));
  const described = describeCell(account, found.value);
  const sum = sumFen(rows.map((row) => row.amount));
  return ok({ ...described, id: figure.id, value: figure.value as Fen, rows, sum });
}

/** The lines that `yimen drill` prints: what the figure is, one line a voucher (yuan), the sum. */
export function drilledLines(drilled: Drilled): string[] {
  return [
    `${drilled.id}　${drilled.title}`,
    drilled.words,
    `依据：${drilled.basis}`,
    ...drilled.rows.map(({ number, day, summary, amount }) =>
      [number, day, formatYuan(amount), summary].join('\t'),
    ),
    `合计\t${drilled.rows.length}笔\t${formatYuan(drilled.sum)}`,
  ];
}
