import { implement } from '@orpc/server';
import { type Fen, formatWan, type Problem } from '#base/kernel/index.ts';
import { allow } from '#base/org/index.ts';
import { drillBudget } from '#money/budget/index.ts';
import {
  breakDown,
  type DrilledVoucher,
  drillVouchers,
  findVoucher,
  loadVouchers,
} from '#money/ledger/index.ts';
import type { Db } from '#shell/db/database.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { cellAt } from './address.ts';
import { findAccountYears, findForm, loadAccount, loadLastYear } from './compile.store.ts';
import { compileContract } from './contract.ts';
import { describeCell } from './describe.ts';
import { judgementsOf } from './judgements.ts';
import { gridOf, type TableGrid } from './layout.ts';
import { codeNames } from './names.ts';
import { problems } from './problems.ts';
import { publicSummary, publicVoucher } from './public-voucher.ts';
import { templateFor } from './templates.ts';
import type { CompiledAccount, FigureQuery } from './types.ts';

const os = implement(compileContract).$context<HttpContext>();

interface NotFound {
  readonly NOT_FOUND: (options: { data: { problems: Problem[] } }) => Error;
}

async function accountOf(context: HttpContext, errors: NotFound, year: number) {
  const loaded = await loadAccount(context.db, context.district, year);
  if (!loaded.ok) throw errors.NOT_FOUND({ data: { problems: [...loaded.problems] } });
  return loaded.value;
}

/** Copies a grid into plain mutable arrays, as the contract's schema asks. */
const gridOut = (grid: TableGrid) => ({
  ...grid,
  widths: [...grid.widths],
  head: grid.head.map((row) => [...row]),
  body: grid.body.map((row) => [...row]),
  notes: [...grid.notes],
});

/** Sums by month and by economic item; a budget figure is split by item only. */
function sharesOf(account: CompiledAccount, query: FigureQuery) {
  if (query.kind === 'budget') return { byMonth: [], byEconomic: [] };
  const { rows } = account.input;
  const nonZero = <S extends { value: Fen }>(shares: S[]) => shares.filter((share) => share.value !== 0);
  return {
    byMonth: nonZero(breakDown(query, rows, 'month')).map((share) => ({ ...share, name: `${share.key}月` })),
    byEconomic: nonZero(breakDown(query, rows, 'economic')).map((share) => ({
      ...share,
      name: share.key ? account.names.economic(share.key) : '不分经济分类',
    })),
  };
}

/** The vouchers of a page with summaries that name no person. */
async function withPublicSummaries(context: HttpContext, vouchers: readonly DrilledVoucher[]) {
  const numbers = vouchers.map((voucher) => voucher.number);
  const posted = await loadVouchers(context.db, context.district, numbers);
  const summaries = new Map(posted.map(({ voucher }) => [voucher.number, publicSummary(voucher)]));
  return vouchers.map(({ number, day, amount }) => ({
    number,
    day,
    summary: summaries.get(number) ?? '',
    amount,
  }));
}

async function sourcesOf(context: HttpContext, account: CompiledAccount, query: FigureQuery, page: Page) {
  if (query.kind === 'ledger') {
    const drilled = await drillVouchers(context.db, context.district, query, page);
    const sources = await withPublicSummaries(context, drilled.vouchers);
    return { total: drilled.total, sources, next: drilled.next };
  }
  const rows = drillBudget(query, account.input.budgetRows);
  const shown = rows.slice(page.after, page.after + page.limit);
  const end = page.after + shown.length;
  return {
    total: rows.length,
    sources: shown.map(({ number, day, summary, amount }) => ({ number, day, summary, amount })),
    next: end < rows.length ? end : null,
  };
}

interface Page {
  readonly after: number;
  readonly limit: number;
}

/** Finds the years whose account is public. account/publish, which imports this room, hands it in. */
export type PublishedYears = (db: Db, district: string) => Promise<readonly number[]>;

/** Is a voucher public? It is if a published figure may lead to it; opening balances lead to every earlier year. */
async function isPublicVoucher({ db, district }: HttpContext, year: number, published: PublishedYears) {
  const years = await published(db, district);
  return years.some((open) => year <= open);
}

/** The account from the books as they are now, for staff. The public reads the published one (account/publish). */
export const compileRoutes = (published: PublishedYears) => ({
  years: os.years.handler(async ({ context, errors }) => {
    allow(errors, context.session, 'account.read');
    const [years, form] = await Promise.all([
      findAccountYears(context.db, context.district),
      findForm(context.db, context.district),
    ]);
    return {
      years: years.map((year) => {
        const { id, title } = templateFor(year, form);
        return { year, template: id, templateTitle: title };
      }),
    };
  }),

  account: os.account.handler(async ({ input, context, errors }) => {
    allow(errors, context.session, 'account.read');
    const account = await accountOf(context, errors, input.year);
    const last = await loadLastYear(context.db, context.district, input.year);
    const { id, title, basis } = account.template;
    return {
      year: account.year,
      unit: account.unit,
      template: { id, title, basis },
      tables: account.tables.map((table) => gridOut(gridOf(account, table))),
      judgements: judgementsOf(account, last),
      warnings: [...account.warnings],
    };
  }),

  figure: os.figure.handler(async ({ input, context, errors }) => {
    allow(errors, context.session, 'account.read');
    const account = await accountOf(context, errors, input.year);
    const found = cellAt(account, input.id);
    if (!found.ok) throw errors.NOT_FOUND({ data: { problems: [...found.problems] } });
    const { figure } = found.value;
    if (figure.source.kind !== 'query') throw new RangeError('a compiled figure has a query');
    const { query } = figure.source;
    return {
      id: figure.id,
      ...describeCell(account, found.value),
      value: figure.value,
      printed: formatWan(figure.value as Fen),
      kind: query.kind,
      ...sharesOf(account, query),
      ...(await sourcesOf(context, account, query, input)),
    };
  }),

  voucher: os.voucher.handler(async ({ input, context, errors }) => {
    const found = await findVoucher(context.db, context.district, input.number);
    if (!found || !(await isPublicVoucher(context, found.voucher.year, published))) {
      const problem = problems.of('compile/no-voucher', 'number', { number: input.number });
      throw errors.NOT_FOUND({ data: { problems: [problem] } });
    }
    return publicVoucher(found.voucher, found.reversedBy, codeNames(found.voucher.year));
  }),
});
