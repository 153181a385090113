import { applyRoutes } from './apply.routes.ts';
import { deskRoutes } from './desk.routes.ts';

/** The routes of casesContract: from home with number and code, at the desk with a session. */
export const caseRoutes = { ...applyRoutes, ...deskRoutes };
