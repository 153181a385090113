import { implement } from '@orpc/server';
import { dayOf } from '#base/kernel/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { halfSignedIn, signedIn } from './allow.ts';
import { orgContract } from './contract.ts';
import { nameOn } from './dated.ts';
import { factorRoutes } from './factor.routes.ts';
import { findRegions, findUnits } from './places.store.ts';
import { problems } from './problems.ts';
import { regionPath } from './regions.ts';
import { roleName } from './roles.ts';
import type { Session } from './session.ts';
import { cookieSeconds } from './session-life.ts';
import { endSession, findSession, findSessionsOf } from './sessions.store.ts';
import { changePassword, signIn } from './sign-in.store.ts';
import type { SignInEvent } from './sign-in-events.ts';
import { loggedName, logSignIn } from './sign-in-log.store.ts';
import { signInPolicyOn } from './sign-in-policy.ts';
import { findStaffMember } from './staff.store.ts';

const os = implement(orgContract).$context<HttpContext>();

async function describe(context: HttpContext, session: Session) {
  const { db, district, clock } = context;
  const today = dayOf(clock());
  const [units, regions, staff] = await Promise.all([
    findUnits(db, district),
    findRegions(db, district),
    findStaffMember(db, district, session.staffId),
  ]);
  const unit = units.find((known) => known.id === session.unit);
  return {
    staffId: session.staffId,
    name: session.name,
    title: staff?.title ?? '',
    unit: { id: session.unit, name: unit ? nameOn(unit.names, today) : session.unit },
    scope: { code: session.regionScope, path: [...regionPath(regions, session.regionScope, today)] },
    roles: session.roles.map((id) => ({ id, name: roleName(id) })),
    permissions: [...session.permissions],
    mustChangePassword: session.mustChangePassword,
    secondFactor: session.secondFactor ?? ('fine' as const),
    expires: session.expires,
  };
}

function logged(context: HttpContext, session: Session, event: SignInEvent) {
  const { db, district, clock, address } = context;
  return logSignIn(db, district, { at: clock(), event, login: loggedName(session.staffId), address });
}

export const signInRoutes = {
  ...factorRoutes,
  signIn: os.signIn.handler(async ({ input, context, errors }) => {
    const result = await signIn(context, input);
    if (!result.ok) throw errors.REFUSED({ data: { problems: [...result.problems] } });
    const now = context.clock();
    // signing in as somebody else ends the earlier session
    const { session: before } = context;
    if (before) await endSession(context.db, context.district, before.staffId, before.id);
    context.cookie.write(result.value.token, cookieSeconds(signInPolicyOn(dayOf(now))));
    const session = await findSession(context.db, context.district, result.value.token, now);
    const begun = halfSignedIn(errors, session);
    if (begun.secondFactor === 'asked') await logged(context, begun, 'factor-asked');
    return describe(context, begun);
  }),

  signOut: os.signOut.handler(async ({ context }) => {
    const { session } = context;
    if (session && (await endSession(context.db, context.district, session.staffId, session.id)))
      await logged(context, session, 'signed-out');
    context.cookie.clear();
    return {};
  }),

  me: os.me.handler(async ({ context, errors }) => describe(context, halfSignedIn(errors, context.session))),

  changePassword: os.changePassword.handler(async ({ input, context, errors }) => {
    const result = await changePassword(context, signedIn(errors, context.session), input);
    if (!result.ok) throw errors.REFUSED({ data: { problems: [...result.problems] } });
    return {};
  }),

  mySessions: os.mySessions.handler(async ({ context, errors }) => {
    const session = signedIn(errors, context.session);
    const open = await findSessionsOf(context.db, context.district, session.staffId, context.clock());
    return open.map((one) => ({ ...one, current: one.id === session.id }));
  }),

  endMySession: os.endMySession.handler(async ({ input, context, errors }) => {
    const session = signedIn(errors, context.session);
    const ended = await endSession(context.db, context.district, session.staffId, input.id);
    if (!ended)
      throw errors.NOT_FOUND({ data: { problems: [problems.of('org/session-unknown', 'id', {})] } });
    await logged(context, session, 'session-revoked');
    if (input.id === session.id) context.cookie.clear();
    return {};
  }),
};
