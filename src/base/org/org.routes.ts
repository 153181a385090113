import { type AccountForm, foundingRoutes } from './founding.routes.ts';
import { journalRoutes } from './journal.routes.ts';
import { keepPlacesRoutes } from './keep-places.routes.ts';
import { placesRoutes } from './places.routes.ts';
import { sheetsRoutes } from './sheets/sheets.routes.ts';
import { signInRoutes } from './sign-in.routes.ts';
import { staffRoutes } from './staff.routes.ts';

/** The routes of orgContract. The forms of the account that a bureau may choose are another room's. */
export const orgRoutes = (forms: readonly AccountForm[] = []) => ({
  ...foundingRoutes(forms),
  ...signInRoutes,
  ...placesRoutes,
  ...keepPlacesRoutes,
  ...sheetsRoutes,
  ...staffRoutes,
  ...journalRoutes,
});
