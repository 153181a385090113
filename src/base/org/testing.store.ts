import { createRouterClient } from '@orpc/server';
import { createJournal, type Journal } from '#base/journal/index.ts';
import { type Clock, type Instant, instant } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { type DeviceCookie, deviceDigest } from './device-cookie.ts';
import { makeDevice } from './devices.store.ts';
import { orgRoutes } from './org.routes.ts';
import { orgProjector } from './projector.store.ts';
import type { SessionCookie } from './session-cookie.ts';
import { findSession } from './sessions.store.ts';

export const DISTRICT = '430212';
export const MINUTE = 60_000;

/** A clock that tests set. */
export interface TestClock {
  readonly clock: Clock;
  forward(minutes: number): void;
}

export function testClock(iso = '2020-09-25T02:00:00Z'): TestClock {
  let now: Instant = instant(Date.parse(iso));
  return {
    clock: () => now,
    forward: (minutes) => {
      now = instant(now + minutes * MINUTE);
    },
  };
}

export function orgJournal(db: Db): Journal {
  return createJournal(db, [orgProjector]);
}

/** A test's browser: keeps the cookie, and calls the routes with a context like the shell's. */
export function testBrowser(world: { db: Db; journal: Journal; clock: Clock }, address = '10.0.0.1') {
  let token: string | null = null;
  let known: string | null = null;
  const device: DeviceCookie = {
    read: () => known,
    remember: () => (known ??= deviceDigest(makeDevice())),
  };
  const cookie: SessionCookie = {
    read: () => token,
    write: (value) => {
      token = value;
    },
    clear: () => {
      token = null;
    },
  };
  const context = async () => ({
    ...world,
    district: DISTRICT,
    cookie,
    device,
    address,
    files: '',
    session: await findSession(world.db, DISTRICT, token, world.clock()),
  });
  return { call: createRouterClient(orgRoutes(), { context }), cookie, context };
}

/** The error's code of a refused call and the codes of its problems: `NOT_ALLOWED org/permission-missing`. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'accepted',
    (error: { code?: string; data?: { problems?: { code: string }[] } }) => {
      if (!error.data?.problems) throw error;
      return [error.code, ...error.data.problems.map((problem) => problem.code)].join(' ');
    },
  );
}
