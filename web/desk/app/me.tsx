import { createContext, use } from 'react';
import type { Me } from './session.ts';

export const MeContext = createContext<Me | null>(null);

/** Who is signed in. Pages stand only under a session. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error('a page outside of a session');
  return me;
}
