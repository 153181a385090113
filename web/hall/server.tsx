import type { AuditPages } from '#account/audit-desk/page-types.ts';
import type { Hall } from '#shell/http/hall-types.ts';
import { aboutRoutes } from './about/routes.tsx';
import { accountRoutes } from './accounts/routes.tsx';
import type { HallClient } from './app/client.ts';
import { frameOf, renderPage } from './app/page.tsx';
import { loadPlace } from './app/place.ts';
import { errorView } from './app/route.tsx';
import { applyRoutes } from './apply/routes.tsx';
import { DROP_SCRIPT } from './audit/script.ts';
import { showAudit } from './audit/show.tsx';
import { caseRoutes } from './cases/routes.tsx';
import { helpRoutes } from './help/routes.tsx';
import { homeRoutes } from './home/routes.tsx';
import { itemRoutes } from './items/routes.tsx';
import { siteRoutes } from './sites/routes.tsx';
import { staffRoutes } from './staff/routes.tsx';

/** The hall: every page of the public side, rendered on the server. */
export const hall: Hall<HallClient> = {
  routes: [
    ...homeRoutes,
    ...itemRoutes,
    ...applyRoutes,
    ...caseRoutes,
    ...accountRoutes,
    ...siteRoutes,
    ...staffRoutes,
    ...aboutRoutes,
    ...helpRoutes,
  ],
  errorPage: async (status, request, reference) => {
    // a page about an error must not fail itself
    const place = request.client ? await loadPlace(request.client).catch(() => undefined) : undefined;
    return renderPage(errorView(status, request.path, [], reference), frameOf(request, place));
  },
};

/** The pages of the audit. The audit desk keeps the files and chooses the page. */
export const auditPages: AuditPages<HallClient> = { show: showAudit, script: DROP_SCRIPT };
