import { type AccountShown, findAccount, loadYears } from '../accounts/load.ts';
import type { HallClient } from '../app/client.ts';
import { route } from '../app/route.tsx';
import { HomePage, SearchPage } from './home.page.tsx';
import { type Found, search } from './search.ts';

const LONGEST = 60;
/** the search covers the latest years; older ones are found by their year */
const YEARS_SEARCHED = 2;

async function latestAccounts(client: HallClient, most: number): Promise<AccountShown[]> {
  const years = (await loadYears(client)).slice(0, most);
  const accounts = await Promise.all(years.map(({ year }) => findAccount(client, year)));
  return accounts.filter((account) => account !== null);
}

export const homeRoutes = [
  route('GET', '/', async ({ client }, place) => {
    const [[latest], asked] = await Promise.all([latestAccounts(client, 1), client.cases.mostAsked({})]);
    const body = <HomePage place={place} latest={latest ?? null} asked={asked.items} />;
    return { title: '首页', body };
  }),

  route('GET', '/search', async ({ client, query }, place) => {
    const asked = (query.q ?? '').trim().slice(0, LONGEST);
    const [accounts, { windows }, items] = await Promise.all([
      latestAccounts(client, YEARS_SEARCHED),
      client.org.windows({}),
      client.items.search({ q: asked }),
    ]);
    // items come first, because the field asks for them
    const matters = items.items.map(
      ({ code, name, unitName }): Found => ({ kind: '事项', name, more: unitName, href: `/items/${code}` }),
    );
    const elsewhere = search(asked, { accounts, place, windows });
    const found = [...matters, ...elsewhere.found];
    const total = items.total + elsewhere.total;
    const title = asked ? `查找“${asked}”` : '查找';
    return { title, body: <SearchPage query={asked} found={found} total={total} place={place} /> };
  }),
];
