import { useSyncExternalStore } from 'react';
import type { Permission } from '#base/org/permissions.ts';
import type { api } from './client.ts';

export type Me = Awaited<ReturnType<typeof api.org.me.call>>;

let ended = false;
const listeners = new Set<() => void>();

/** Records that the server has ended the session. The page stays as it is under the sign-in dialog. */
export function sayEnded(now: boolean): void {
  if (ended === now) return;
  ended = now;
  for (const listener of listeners) listener();
}

export function useEnded(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => ended,
  );
}

export function may(me: Me, permission: Permission): boolean {
  return me.permissions.includes(permission);
}
