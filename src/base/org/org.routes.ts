import { journalRoutes } from './journal.routes.ts';
import { placesRoutes } from './places.routes.ts';
import { signInRoutes } from './sign-in.routes.ts';
import { staffRoutes } from './staff.routes.ts';

/** The routes of orgContract. */
export const orgRoutes = { ...signInRoutes, ...placesRoutes, ...staffRoutes, ...journalRoutes };
