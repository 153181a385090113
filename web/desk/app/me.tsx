import { createContext, use } from 'react';
import type { Permission } from '#base/org/permissions.ts';
import { type Me, may } from './session.ts';

export const MeContext = createContext<Me | null>(null);

/** Who is signed in. Pages exist only within a session. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error('a page outside of a session');
  return me;
}

/** Has the signed-in person this permission? */
export function useMay(permission: Permission): boolean {
  return may(useMe(), permission);
}
