import { dayOf, ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { type Attempt, beginAttempt, type SignInContext } from './attempt.store.ts';
import {
  type Credential,
  findCredential,
  markFirstPassword,
  replaceHash,
  saltedHash,
  writeCredential,
} from './credentials.store.ts';
import { forgetDevices, rememberDevice } from './devices.store.ts';
import { removeFactor } from './factors.store.ts';
import { isOutdated, nobodysHash, verifyPassword } from './password-hash.ts';
import { passwordProblems } from './password-rules.ts';
import { problems } from './problems.ts';
import type { Session } from './session.ts';
import { endSessionsOf, startSession } from './sessions.store.ts';
import type { Left } from './sign-in-limits.ts';
import { logSignIn } from './sign-in-log.store.ts';
import { signInPolicyOn } from './sign-in-policy.ts';
import { actOn, findStaffMember } from './staff.store.ts';
import { type StaffMember, staffStateNames } from './staff.ts';

/** The longest password. A longer one is wrong and is not hashed in full. */
const LONGEST = 512;

interface Checked extends Attempt, Credential {
  readonly staff: StaffMember;
}

/**
 * Checks a name and a password within the limits. An unknown name costs the same work. A wrong name or password is answered with
 * `wrongWith`, which says what is left.
 */
async function checkPassword(
  context: SignInContext,
  typed: { readonly name: string; readonly password: string },
  wrongWith: (left: Left) => Problem,
): Promise<Result<Checked>> {
  const { db, district, verify = verifyPassword } = context;
  const name = typed.name.trim().toLowerCase();
  const begun = await beginAttempt(context, name);
  if (!begun.ok) return begun;
  const staff = await findStaffMember(db, district, name);
  const credential = staff ? await findCredential(db, district, staff.id) : null;
  const password = typed.password.length <= LONGEST ? typed.password : '';
  const right = await verify(password, credential?.phc ?? nobodysHash);
  if (right && staff && credential) return ok({ staff, ...credential, ...begun.value });
  const wrong = wrongWith(begun.value.left);
  await begun.value.settle(db, 'failed', wrong);
  return refused(wrong);
}

const DAY_MS = 86_400_000;

/** Is a first password over? It ends with its first use, except on the device where it was used, and after some days. */
function firstPasswordOver({ mustChange, setAt, firstUsedAt, device, at }: Checked): boolean {
  if (!mustChange) return false;
  const { firstPasswordDays } = signInPolicyOn(dayOf(at));
  return at - setAt > firstPasswordDays * DAY_MS || (firstUsedAt !== null && device === '');
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
  if (firstPasswordOver(checked.value)) {
    const over = problems.of('org/first-password-over', 'password', {});
    await settle(db, 'failed', over);
    return refused(over);
  }
  const at = context.clock();
  if (isOutdated(phc)) {
    const fresh = { staffId: staff.id, phc: await saltedHash(typed.password), mustChange, at, by: staff.id };
    await replaceHash(db, district, phc, fresh);
  }
  const token = await db.transaction().execute(async (tx: Db) => {
    await settle(tx, 'succeeded');
    const device = context.device?.remember();
    if (mustChange) await markFirstPassword(tx, district, staff.id, at);
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

/** Gives a colleague a first password again, which they must change at once. All their sessions end, their second factors go, and their lock is lifted. */
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
    await removeFactor(tx, district, id, null);
    await logSignIn(tx, district, { at, event: 'password-reset', login: id, address, actor });
  });
  return ok(null);
}
