import { randomUUID } from 'node:crypto';
import { type Clock, dayOf, instant, ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { findCredential, replaceHash, saltedHash, writeCredential } from './credentials.store.ts';
import type { DeviceCookie } from './device-cookie.ts';
import { forgetDevices, knowsDevice, rememberDevice } from './devices.store.ts';
import { isOutdated, nobodysHash, verifyPassword } from './password-hash.ts';
import { passwordProblems } from './password-rules.ts';
import { problems } from './problems.ts';
import type { Session } from './session.ts';
import { endSessionsOf, startSession } from './sessions.store.ts';
import type { SignInEvent } from './sign-in-events.ts';
import { type Left, leftAfter, limitProblem, lookBackMs } from './sign-in-limits.ts';
import { loggedName, logSignIn, recentFailures, takeTurn } from './sign-in-log.store.ts';
import { signInPolicyOn } from './sign-in-policy.ts';
import { actOn, findStaffMember } from './staff.store.ts';
import { type StaffMember, staffStateNames } from './staff.ts';

export interface SignInContext {
  readonly db: Db;
  readonly clock: Clock;
  readonly district: string;
  readonly address: string;
  readonly device?: DeviceCookie | undefined;
  /** verifies one password against one hash; tests count its calls */
  readonly verify?: typeof verifyPassword;
}

/** The longest password. A longer one is wrong and is not hashed in full. */
const LONGEST = 512;

interface Checked {
  readonly staff: StaffMember;
  readonly phc: string;
  readonly mustChange: boolean;
  /** records the end of the attempt */
  readonly settle: (db: Db, event: SignInEvent, problem?: Problem) => Promise<void>;
}

/**
 * Checks a name and a password within the limits. The attempt is logged before the password is checked, and an unknown name
 * costs the same work. A wrong name or password is answered with `wrongWith`, which says what is left.
 */
async function checkPassword(
  context: SignInContext,
  typed: { readonly name: string; readonly password: string },
  wrongWith: (left: Left) => Problem,
): Promise<Result<Checked>> {
  const { db, district, address, verify = verifyPassword } = context;
  const name = typed.name.trim().toLowerCase();
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
  const settle: Checked['settle'] = (on, event, problem) =>
    logSignIn(on, district, { ...entry, at: context.clock(), event, problem: problem?.code ?? '' });
  const staff = await findStaffMember(db, district, name);
  const credential = staff ? await findCredential(db, district, staff.id) : null;
  const password = typed.password.length <= LONGEST ? typed.password : '';
  const right = await verify(password, credential?.phc ?? nobodysHash);
  if (right && staff && credential) return ok({ staff, ...credential, settle });
  const wrong = wrongWith(leftAfter(policy, recent, at));
  await settle(db, 'failed', wrong);
  return refused(wrong);
}

/** The digest of the caller's device, where it is known to the login; else ''. */
async function deviceOf({ db, district, device }: SignInContext, name: string): Promise<string> {
  const digest = device?.read() ?? '';
  return digest && (await knowsDevice(db, district, name, digest)) ? digest : '';
}

export interface SignedIn {
  readonly token: string;
  readonly staff: StaffMember;
}

/** Signs in. Returns the token for the cookie, or a refusal that is the same for a wrong name and a wrong password. */
export async function signIn(
  context: SignInContext,
  typed: { readonly name: string; readonly password: string },
): Promise<Result<SignedIn>> {
  const { db, district, address } = context;
  const checked = await checkPassword(context, typed, (left) =>
    problems.of('org/sign-in-failed', 'name', left),
  );
  if (!checked.ok) return checked;
  const { staff, settle, phc, mustChange } = checked.value;
  if (staff.state !== 'active') {
    const stopped = problems.of('org/login-stopped', 'name', { state: staffStateNames[staff.state] });
    await settle(db, 'failed', stopped);
    return refused(stopped);
  }
  const at = context.clock();
  if (isOutdated(phc)) {
    const fresh = { staffId: staff.id, phc: await saltedHash(typed.password), mustChange, at, by: staff.id };
    await replaceHash(db, district, phc, fresh);
  }
  const token = await db.transaction().execute(async (tx: Db) => {
    await settle(tx, 'succeeded');
    const device = context.device?.remember();
    if (device) await rememberDevice(tx, district, { staffId: staff.id, device, address, at });
    return startSession(tx, district, { staffId: staff.id, address, at });
  });
  return ok({ token, staff });
}

/** Changes one's own password. Gives all problems of the new one at once; other sessions end. */
export async function changePassword(
  context: SignInContext,
  session: Session,
  typed: { readonly current: string; readonly next: string },
): Promise<Result<null>> {
  const { db, district } = context;
  const policy = signInPolicyOn(dayOf(context.clock()));
  const owner = { id: session.staffId, name: session.name };
  const found = [...passwordProblems(policy.password, typed.next, owner)];
  if (typed.next === typed.current) found.push(problems.of('org/password-same', 'next', {}));
  if (found.length > 0) return refused(...found);
  const wrong = (left: Left) => problems.of('org/password-wrong', 'current', left);
  const checked = await checkPassword(context, { name: session.staffId, password: typed.current }, wrong);
  if (!checked.ok) return checked;
  const { staff, settle, phc } = checked.value;
  const made = {
    staffId: staff.id,
    phc: await saltedHash(typed.next),
    mustChange: false,
    at: context.clock(),
    by: staff.id,
  };
  return db.transaction().execute(async (tx: Db): Promise<Result<null>> => {
    if (!(await replaceHash(tx, district, phc, made)))
      return refused(problems.of('org/password-changed-meanwhile', 'current'));
    await settle(tx, 'password-changed');
    await endSessionsOf(tx, district, staff.id, session.id);
    return ok(null);
  });
}

/** Gives a colleague a first password again, which they must change at once. All their sessions end, and their lock is lifted. */
export async function resetPassword(
  context: SignInContext,
  actor: string,
  id: string,
  password: string,
): Promise<Result<null>> {
  const { db, district, address } = context;
  const found = await actOn(db, district, actor, id);
  if (!found.ok) return found;
  const at = context.clock();
  const phc = await saltedHash(password);
  await db.transaction().execute(async (tx: Db) => {
    await writeCredential(tx, district, { staffId: id, phc, mustChange: true, at, by: actor });
    await endSessionsOf(tx, district, id, null);
    await forgetDevices(tx, district, id);
    await logSignIn(tx, district, { at, event: 'password-reset', login: id, address, actor });
  });
  return ok(null);
}
