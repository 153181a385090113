import { randomUUID } from 'node:crypto';
import {
  type Clock,
  dayOf,
  type Instant,
  instant,
  ok,
  type Problem,
  type Result,
  refused,
} from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import type { DeviceCookie } from './device-cookie.ts';
import { knowsDevice } from './devices.store.ts';
import type { verifyPassword } from './password-hash.ts';
import type { SignInEvent } from './sign-in-events.ts';
import { type Left, leftAfter, limitProblem, lookBackMs } from './sign-in-limits.ts';
import { loggedName, logSignIn, recentFailures, takeTurn } from './sign-in-log.store.ts';
import { signInPolicyOn } from './sign-in-policy.ts';

export interface SignInContext {
  readonly db: Db;
  readonly clock: Clock;
  readonly district: string;
  readonly address: string;
  readonly device?: DeviceCookie | undefined;
  /** verifies one password against one hash; tests count its calls */
  readonly verify?: typeof verifyPassword;
}

/** One try at a password or a code, which is already in the log. */
export interface Attempt {
  readonly at: Instant;
  /** the digest of the caller's device, where it is known to the login; else '' */
  readonly device: string;
  /** what is left if this try fails */
  readonly left: Left;
  /** records the end of the try */
  readonly settle: (db: Db, event: SignInEvent, problem?: Problem) => Promise<void>;
}

/** Begins a try within the limits. It is logged before anything is checked, so that tries at once cannot pass them. */
export async function beginAttempt(context: SignInContext, name: string): Promise<Result<Attempt>> {
  const { db, district, address } = context;
  const device = await deviceOf(context, name);
  const entry = { login: loggedName(name), address, device, attempt: randomUUID() };
  const at = context.clock();
  const policy = signInPolicyOn(dayOf(at));
  const { limit, recent } = await db.transaction().execute(async (tx: Db) => {
    await takeTurn(tx, district, address, entry.login);
    const since = instant(at - lookBackMs(policy));
    const failures = await recentFailures(tx, district, entry, since, policy.limits.networkDays);
    const found = limitProblem(policy, failures, at);
    const event = found ? 'refused' : 'attempted';
    await logSignIn(tx, district, { ...entry, at, event, problem: found?.code ?? '' });
    return { limit: found, recent: failures };
  });
  if (limit) return refused(limit);
  const settle: Attempt['settle'] = (on, event, problem) =>
    logSignIn(on, district, { ...entry, at: context.clock(), event, problem: problem?.code ?? '' });
  return ok({ at, device, left: leftAfter(policy, recent, at), settle });
}

async function deviceOf({ db, district, device }: SignInContext, name: string): Promise<string> {
  const digest = device?.read() ?? '';
  return digest && (await knowsDevice(db, district, name, digest)) ? digest : '';
}
