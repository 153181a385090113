import { withoutHidden } from '#base/kernel/index.ts';
import { type AccountShown, findAccount, loadYears } from '../accounts/load.ts';
import type { HallClient } from '../app/client.ts';
import { route } from '../app/route.tsx';
import { HomePage } from './home.page.tsx';
import { SearchPage } from './search.page.tsx';
import { caseNumberIn, searchAccounts, searchPlaces } from './search.ts';

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
    const typed = withoutHidden(query.q ?? '')
      .trim()
      .slice(0, LONGEST);
    const [accounts, { windows }, asked] = await Promise.all([
      latestAccounts(client, YEARS_SEARCHED),
      client.org.windows({}),
      client.items.ask({ q: typed }),
    ]);
    const found = {
      asked,
      places: searchPlaces(typed, { place, windows }),
      money: searchAccounts(typed, accounts),
      number: caseNumberIn(typed),
    };
    const title = typed ? `查找“${typed}”` : '查找';
    return { title, body: <SearchPage query={typed} place={place} {...found} /> };
  }),
];
