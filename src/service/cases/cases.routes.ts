import { applyRoutes } from './begin/from-home.routes.ts';
import { lostCodeRoutes } from './begin/lost-code.routes.ts';
import { deskRoutes } from './show/desk.routes.ts';

/** The routes of casesContract: from home with number and code, at the desk with a session. */
export const caseRoutes = { ...applyRoutes, ...lostCodeRoutes, ...deskRoutes };
