import type { AccountData, Asked } from '../app/client.ts';
import type { PageView } from '../app/page.tsx';
import { type Handled, refusalPage, route } from '../app/route.tsx';
import { tableAddress, yearAddress } from './addresses.ts';
import { FigurePage } from './figure.page.tsx';
import { findAccount, loadYears, yearOf } from './load.ts';
import { RelationsPage } from './relations.page.tsx';
import { TablePage } from './table.page.tsx';
import { PAGE, trailOf } from './trail.ts';
import { VoucherPage } from './voucher.page.tsx';
import { YearPage } from './year.page.tsx';
import { YearsPage } from './years.page.tsx';

const ACCOUNTS = { name: '公开账目', href: '/accounts' };
const yearCrumbs = (year: number) => [ACCOUNTS, { name: `${year}年度`, href: yearAddress(year) }];

/** A page of a year's account; a year without one is an address that names nothing. */
async function ofAccount(request: Asked, page: (account: AccountData) => PageView | null): Promise<Handled> {
  const year = yearOf(request.params.year);
  const account = year === null ? null : await findAccount(request.client, year);
  return (account && page(account)) ?? refusalPage(404, request.path);
}

export const accountRoutes = [
  route('GET', '/accounts', async ({ client }, place) => ({
    title: '公开账目',
    body: <YearsPage years={await loadYears(client)} bureau={place.bureau} />,
  })),

  route('GET', '/accounts/:year', async (request) => {
    const year = yearOf(request.params.year);
    const last = year === null ? null : await findAccount(request.client, year - 1);
    return ofAccount(request, (account) => ({
      title: `${account.year}年度部门决算`,
      crumbs: [ACCOUNTS],
      wide: true,
      body: <YearPage account={account} last={last} />,
    }));
  }),

  route('GET', '/accounts/:year/tables/:table', async (request) =>
    ofAccount(request, (account) => {
      const grid = account.tables.find(({ id }) => id === request.params.table);
      if (!grid) return null;
      return {
        title: `${grid.title}，${account.year}年度`,
        crumbs: yearCrumbs(account.year),
        wide: true,
        body: <TablePage account={account} grid={grid} full={request.query.form === 'full'} />,
      };
    }),
  ),

  route('GET', '/accounts/:year/relations', async (request) =>
    ofAccount(request, (account) => ({
      title: `勾稽关系核对结果，${account.year}年度`,
      crumbs: yearCrumbs(account.year),
      body: <RelationsPage account={account} />,
    })),
  ),

  route('GET', '/accounts/:year/figures/:table/:row/:column', async ({ client, params, query, path }) => {
    const year = yearOf(params.year);
    if (year === null) return refusalPage(404, path);
    const trail = trailOf(query);
    const id = `${params.table}/${params.row}/${params.column}`.slice(0, 200);
    const figure = await client.account.figure({ year, id, after: trail.after, limit: PAGE });
    const table = figure.id.split('/')[0] ?? '';
    return {
      title: `${figure.printed}万元从哪里来，${year}年度`,
      crumbs: [...yearCrumbs(year), { name: `公开${table}表`, href: tableAddress(year, table) }],
      body: <FigurePage year={year} figure={figure} trail={trail} />,
    };
  }),

  route('GET', '/accounts/:year/vouchers/:number', async ({ client, params, path }) => {
    const year = yearOf(params.year);
    const number = params.number ?? '';
    // a voucher's number begins with its year: the address says one thing only
    if (year === null || number.length > 20 || !number.startsWith(`${year}-`)) return refusalPage(404, path);
    const voucher = await client.account.voucher({ number });
    return {
      title: `凭证${voucher.number}`,
      crumbs: yearCrumbs(year),
      wide: true,
      body: <VoucherPage year={year} voucher={voucher} />,
    };
  }),
];
