import { implement } from '@orpc/server';
import { dayOf } from '#base/kernel/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { accepted, allow, type Refusals, signedIn } from './allow.ts';
import type { StateChange } from './change-state.ts';
import { orgContract } from './contract.ts';
import { makeFirstPassword, saltedHash, writeCredential } from './credentials.store.ts';
import { nameOn } from './dated.ts';
import { permissions } from './permissions.ts';
import { findUnits } from './places.store.ts';
import { allRoles, roles } from './roles.ts';
import { resetPassword } from './sign-in.store.ts';
import { readSignInLog } from './sign-in-log.store.ts';
import { addStaff, changeRoles, changeStaff, changeState, findStaff } from './staff.store.ts';

const os = implement(orgContract).$context<HttpContext>();

interface StateInput {
  readonly requestId: string;
  readonly id: string;
  readonly reason: string;
}

async function change(errors: Refusals, context: HttpContext, what: StateChange, input: StateInput) {
  // leaving is staff management, locking is security: two different officers (三员分立)
  const { staffId } = allow(errors, context.session, what === 'leave' ? 'staff.manage' : 'staff.authorise');
  return accepted(errors, await changeState(context, what, { ...input, actor: staffId }));
}

export const staffRoutes = {
  roles: os.roles.handler(async ({ context, errors }) => {
    signedIn(errors, context.session);
    return allRoles.map((id) => ({
      id,
      name: roles[id].name,
      does: roles[id].does,
      permissions: roles[id].permissions.map((permission) => ({
        id: permission,
        does: permissions[permission],
      })),
    }));
  }),

  names: os.names.handler(async ({ context, errors }) => {
    signedIn(errors, context.session);
    return (await findStaff(context.db, context.district)).map(({ id, name }) => ({ id, name }));
  }),

  staff: os.staff.handler(async ({ context, errors }) => {
    allow(errors, context.session, 'staff.read');
    const today = dayOf(context.clock());
    const units = new Map(
      (await findUnits(context.db, context.district)).map((unit) => [unit.id, nameOn(unit.names, today)]),
    );
    return (await findStaff(context.db, context.district)).map((staff) => ({
      ...staff,
      roles: [...staff.roles],
      unitName: units.get(staff.unit) ?? staff.unit,
    }));
  }),

  addStaff: os.addStaff.handler(async ({ input, context, errors }) => {
    const { staffId: actor } = allow(errors, context.session, 'staff.manage');
    const { requestId, ...staff } = input;
    const password = makeFirstPassword();
    const phc = await saltedHash(password);
    let made = false;
    const added = await addStaff(context, { requestId, actor, staff }, async (tx) => {
      const credential = { staffId: staff.id, phc, mustChange: true, at: context.clock(), by: actor };
      await writeCredential(tx, context.district, credential);
      made = true;
    });
    const { id } = accepted(errors, added);
    return { id, firstPassword: made ? password : null };
  }),

  changeStaff: os.changeStaff.handler(async ({ input, context, errors }) => {
    const { staffId: actor } = allow(errors, context.session, 'staff.manage');
    const { requestId, ...staff } = input;
    return accepted(errors, await changeStaff(context, { requestId, actor, staff }));
  }),

  changeRoles: os.changeRoles.handler(async ({ input, context, errors }) => {
    const { staffId: actor } = allow(errors, context.session, 'staff.authorise');
    return accepted(errors, await changeRoles(context, { ...input, actor }));
  }),

  lockStaff: os.lockStaff.handler(({ input, context, errors }) => change(errors, context, 'lock', input)),
  unlockStaff: os.unlockStaff.handler(({ input, context, errors }) =>
    change(errors, context, 'unlock', input),
  ),
  leaveStaff: os.leaveStaff.handler(({ input, context, errors }) => change(errors, context, 'leave', input)),

  resetPassword: os.resetPassword.handler(async ({ input, context, errors }) => {
    const { staffId: actor } = allow(errors, context.session, 'staff.manage');
    const firstPassword = makeFirstPassword();
    accepted(errors, await resetPassword(context, actor, input.id, firstPassword));
    return { id: input.id, firstPassword };
  }),

  signInLog: os.signInLog.handler(async ({ input, context, errors }) => {
    allow(errors, context.session, 'audit.read');
    const page = { before: input.before ?? null, limit: input.limit };
    const entries = await readSignInLog(context.db, context.district, page);
    const last = entries[entries.length - 1];
    return { entries, next: last && entries.length === input.limit ? last.id : null };
  }),
};
