import { refusalPage, route } from '../app/route.tsx';
import { SitesPage, TownPage } from './sites.page.tsx';

export const siteRoutes = [
  route('GET', '/sites', async ({ client }, place) => {
    const { windows } = await client.org.windows({});
    return { title: '就近站点', body: <SitesPage place={place} windows={windows} /> };
  }),

  route('GET', '/sites/:town', async ({ params, path }, place) => {
    const town = place.towns.find(({ code }) => code === params.town);
    if (!town) return refusalPage(404, path);
    const crumbs = [{ name: '就近站点', href: '/sites' }];
    return { title: `${town.name}的站点`, crumbs, body: <TownPage place={place} town={town} /> };
  }),
];
