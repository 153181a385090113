import { aboutRoutes } from './about/routes.tsx';
import { accountRoutes } from './accounts/routes.tsx';
import type { HallClient } from './app/client.ts';
import { frameOf, renderPage } from './app/page.tsx';
import { errorView } from './app/route.tsx';
import { homeRoutes } from './home/routes.tsx';
import { siteRoutes } from './sites/routes.tsx';
import { staffRoutes } from './staff/routes.tsx';
import type { Hall } from './types.ts';

/** The hall: every page of the public side, rendered on the server. */
export const hall: Hall<HallClient> = {
  routes: [...homeRoutes, ...accountRoutes, ...siteRoutes, ...staffRoutes, ...aboutRoutes],
  errorPage: (status, request, reference) =>
    renderPage(errorView(status, request.path, [], reference), frameOf(request)),
};
