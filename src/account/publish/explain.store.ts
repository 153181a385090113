import { codeNames, publicSummary } from '#account/compile/index.ts';
import type { Day } from '#base/kernel/index.ts';
import { type BudgetQuery, drillBudget, evaluateBudget, listBudgetRows } from '#money/budget/index.ts';
import { breakDown, drillVouchers, type LedgerQuery, loadCube, loadVouchers } from '#money/ledger/index.ts';
import {
  drillRegister,
  evaluateRegister,
  loadRegisterRows,
  measureOf,
  type RegisterQuery,
} from '#money/registers/index.ts';
import type { Db } from '#shell/db/database.ts';
import type { AccountData } from './package.ts';
import type { PackageFigure } from './package-figure.ts';
import type { RowKind } from './words.ts';

export interface Page {
  readonly after: number;
  readonly limit: number;
}

interface Row {
  readonly number: string;
  readonly day: Day;
  readonly summary: string;
  readonly amount: number;
}

interface Behind {
  readonly kind: RowKind;
  readonly total: number;
  readonly rows: Row[];
  readonly next: number | null;
  readonly agrees: boolean | null;
  readonly byMonth: { key: string; name: string; value: number }[];
  readonly byEconomic: { key: string; name: string; value: number }[];
}

type Computed = { kind: 'difference' } | { kind: 'percent' };
/** The types of `PackageFigure.query`, which the package keeps as plain JSON. */
type AnyQuery = LedgerQuery | BudgetQuery | RegisterQuery | Computed;

const NOTHING = { byMonth: [], byEconomic: [] };

function pageOf(rows: readonly Row[], { after, limit }: Page): Pick<Behind, 'total' | 'rows' | 'next'> {
  const shown = rows.slice(after, after + limit);
  const end = after + shown.length;
  return { total: rows.length, rows: shown, next: end < rows.length ? end : null };
}

async function behindLedger(
  db: Db,
  district: string,
  query: LedgerQuery,
  value: number,
  page: Page,
): Promise<Behind> {
  const drilled = await drillVouchers(db, district, query, page);
  const numbers = drilled.vouchers.map((voucher) => voucher.number);
  const posted = await loadVouchers(db, district, numbers);
  const summaries = new Map(posted.map(({ voucher }) => [voucher.number, publicSummary(voucher)]));
  const { rows } = await loadCube(db, district, query.year);
  const names = codeNames(query.year);
  const shares = (by: 'month' | 'economic', name: (key: string) => string) =>
    breakDown(query, rows, by)
      .filter((share) => share.value !== 0)
      .map((share) => ({ ...share, name: name(share.key) }));
  return {
    kind: 'voucher',
    total: drilled.total,
    rows: drilled.vouchers.map(({ number, day, amount }) => ({
      number,
      day,
      summary: summaries.get(number) ?? '',
      amount,
    })),
    next: drilled.next,
    agrees: drilled.value === value,
    byMonth: shares('month', (key) => `${key}月`),
    byEconomic: shares('economic', (key) => (key ? names.economic(key) : '不分经济分类')),
  };
}

async function behindBudget(
  db: Db,
  district: string,
  query: BudgetQuery,
  value: number,
  page: Page,
): Promise<Behind> {
  const budget = await listBudgetRows(db, district, query.year);
  const rows = drillBudget(query, budget).map(({ number, day, summary, amount }) => ({
    number,
    day,
    summary,
    amount,
  }));
  return {
    kind: 'budget',
    ...pageOf(rows, page),
    agrees: evaluateBudget(query, budget) === value,
    ...NOTHING,
  };
}

async function behindRegister(
  db: Db,
  district: string,
  query: RegisterQuery,
  value: number,
  page: Page,
): Promise<Behind> {
  const entries = await loadRegisterRows(db, district);
  const rows = drillRegister(query, entries).map((row) => ({
    number: row.id,
    day: row.day,
    summary: row.title,
    amount: measureOf(query.measure, row),
  }));
  const agrees = evaluateRegister(query, entries) === value;
  return { kind: 'register', ...pageOf(rows, page), agrees, ...NOTHING };
}

function behind(db: Db, district: string, figure: PackageFigure, page: Page): Promise<Behind> {
  const query = figure.query as AnyQuery | null;
  const none = { kind: 'none' as const, ...pageOf([], page), agrees: null, ...NOTHING };
  if (!query) return Promise.resolve(none);
  if (query.kind === 'ledger') return behindLedger(db, district, query, figure.value, page);
  if (query.kind === 'budget') return behindBudget(db, district, query, figure.value, page);
  if (query.kind === 'register') return behindRegister(db, district, query, figure.value, page);
  return Promise.resolve(none);
}

/** The figures behind a figure. One of another year or of an empty cell is named by its place. */
function partsOf(data: AccountData, figure: PackageFigure) {
  return figure.from.map(({ year, id }) => {
    const known = year === data.year ? data.figures.find((one) => one.id === id) : undefined;
    return {
      year,
      id,
      label: known?.label ?? `${year}年度 ${id}`,
      printed: known?.printed ?? figure.printed,
    };
  });
}

/**
 * Explains a figure of an account: in words, by the figures behind it, and by the rows behind it in the present books.
 * `agrees` says whether the books still give the frozen value. Summaries that could name a person are masked.
 */
export async function explainFigure(
  db: Db,
  district: string,
  data: AccountData,
  id: string,
  page: Page,
): Promise<
  | ({ parts: ReturnType<typeof partsOf> } & Behind &
      Pick<PackageFigure, 'id' | 'label' | 'value' | 'unit' | 'printed' | 'words' | 'basis'>)
  | undefined
> {
  const figure = data.figures.find((known) => known.id === id);
  if (!figure) return undefined;
  const { label, value, unit, printed, words, basis } = figure;
  const rows = await behind(db, district, figure, page);
  return { id, label, value, unit, printed, words, basis, parts: partsOf(data, figure), ...rows };
}
