import type { Asked, Published } from '../app/client.ts';
import type { PageView } from '../app/page.tsx';
import { type Handled, refusalPage, route } from '../app/route.tsx';
import type { Crumb } from '../parts/breadcrumb.tsx';
import { documentAddress, figureAddress, tableAddress, yearAddress } from './addresses.ts';
import { DocumentPage, PartPage } from './document.page.tsx';
import { FigurePage } from './figure.page.tsx';
import { printedOf } from './figure-words.tsx';
import { type AccountShown, findAccount, loadFigure, loadYears, versionOf, yearOf } from './load.ts';
import { NotPublishedPage } from './not-published.page.tsx';
import { RelationsPage } from './relations.page.tsx';
import { YearSearchPage } from './search.page.tsx';
import { LONGEST, searchYear } from './search.ts';
import { TablePage } from './table.page.tsx';
import { PAGE, trailOf } from './trail.ts';
import { VoucherPage } from './voucher.page.tsx';
import { YearPage } from './year.page.tsx';
import { YearsPage } from './years.page.tsx';

const ACCOUNTS = { name: '公开账目', href: '/accounts' };
const yearCrumbs = (year: number) => [ACCOUNTS, { name: `${year}年度`, href: yearAddress(year) }];

/** The answer where the year, or the asked version, is not published. */
async function notPublished(request: Asked, year: number): Promise<Handled> {
  if (request.query.version !== undefined) return refusalPage(404, request.path);
  const published = await loadYears(request.client);
  return {
    title: `${year}年度部门决算`,
    crumbs: [ACCOUNTS],
    status: 404,
    body: <NotPublishedPage year={year} published={published.map((known) => known.year)} />,
  };
}

/** Answers with a page of a year's account. */
async function ofAccount(request: Asked, page: (account: AccountShown) => PageView | null): Promise<Handled> {
  const year = yearOf(request.params.year);
  if (year === null) return refusalPage(404, request.path);
  const account = await findAccount(request.client, year, versionOf(request.query.version));
  if (!account) return notPublished(request, year);
  return page(account) ?? refusalPage(404, request.path);
}

/** The holder of a figure: a table, or the narrative, which is the document's third part. */
function holderOf(year: number, id: string, version: number | undefined): Crumb {
  const [table = ''] = id.split('/');
  return table === 'N'
    ? { name: '决算情况说明', href: documentAddress(year, 3, version) }
    : { name: `公开${table}表`, href: tableAddress(year, table, version) };
}

/** A route of the published document. */
function ofPublished(
  request: Asked,
  page: (published: Published, year: number) => PageView | null,
): Promise<Handled> {
  return ofAccount(request, ({ published, year }) => page(published, year));
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
        body: (
          <TablePage
            account={account}
            grid={grid}
            full={request.query.form === 'full'}
            version={versionOf(request.query.version)}
          />
        ),
      };
    }),
  ),

  route('GET', '/accounts/:year/search', async (request) =>
    ofAccount(request, (account) => {
      const asked = (request.query.q ?? '').trim().slice(0, LONGEST);
      return {
        title: asked ? `在${account.year}年度里查“${asked}”` : `在${account.year}年度里查`,
        crumbs: yearCrumbs(account.year),
        body: <YearSearchPage year={account.year} query={asked} {...searchYear(asked, account)} />,
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
    const version = versionOf(query.version);
    const asked = {
      year,
      id,
      after: trail.after,
      limit: PAGE,
      ...(version === undefined ? {} : { version }),
    };
    const [figure, published] = await Promise.all([loadFigure(client, asked), loadYears(client)]);
    const crumb = holderOf(year, figure.id, version);
    return {
      title: `${printedOf(figure)}从哪里来，${year}年度`,
      crumbs: [...yearCrumbs(year), crumb],
      body: (
        <FigurePage
          figure={figure}
          trail={trail}
          at={figureAddress(year, figure.id)}
          holder={crumb}
          open={published.map((known) => known.year)}
        />
      ),
    };
  }),

  route('GET', '/accounts/:year/vouchers/:number', async ({ client, params, path }) => {
    const year = yearOf(params.year);
    const number = params.number ?? '';
    // a voucher's number begins with its year, which must match the address
    if (year === null || number.length > 20 || !number.startsWith(`${year}-`)) return refusalPage(404, path);
    const voucher = await client.account.voucher({ number });
    return {
      title: `凭证${voucher.number}`,
      crumbs: yearCrumbs(year),
      wide: true,
      body: <VoucherPage year={year} voucher={voucher} />,
    };
  }),

  route('GET', '/accounts/:year/document', async (request) =>
    ofPublished(request, (published, year) => ({
      title: published.document.title,
      crumbs: yearCrumbs(year),
      body: <DocumentPage published={published} />,
    })),
  ),

  route('GET', '/accounts/:year/document/:part', async (request) =>
    ofPublished(request, (published, year) => {
      const number = Number(request.params.part);
      const part = published.document.parts[number - 1];
      if (!part) return null;
      const version = published.supersededBy === null ? undefined : published.version;
      const cover = { name: '决算公开文本', href: documentAddress(year, undefined, version) };
      return {
        title: `${part.title}，${published.document.title}`,
        crumbs: [...yearCrumbs(year), cover],
        wide: true,
        body: <PartPage published={published} number={number} part={part} />,
      };
    }),
  ),
];
