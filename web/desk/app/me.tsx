import { createContext, use } from 'react';
import type { Permission } from '#base/org/permissions.ts';
import { type Me, may } from './session.ts';

export const MeContext = createContext<Me | null>(null);

/** Who is signed in. Pages stand only under a session. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error('a page outside of a session');
  return me;
}

/** Whether the one who is signed in may do this. */
export function useMay(permission: Permission): boolean {
  return may(useMe(), permission);
}
