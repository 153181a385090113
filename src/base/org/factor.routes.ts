import { implement } from '@orpc/server';
import type { HttpContext } from '#shell/http/context.ts';
import { accepted, halfSignedIn, signedIn } from './allow.ts';
import { orgContract } from './contract.ts';
import { beginFactor, listFactors, removeFactor } from './factors.store.ts';
import { secretAddress, secretText } from './one-time-code.ts';
import { problems } from './problems.ts';
import { confirmFactor, giveCode } from './second-factor.store.ts';
import type { Session } from './session.ts';
import { loggedName, logSignIn } from './sign-in-log.store.ts';

const os = implement(orgContract).$context<HttpContext>();

/** A session may add a factor while it is asked for its first one, not while it is asked for one that it has. */
function mayAdd(errors: Parameters<typeof signedIn>[0], session: Session | null): Session {
  const someone = halfSignedIn(errors, session);
  return someone.secondFactor === 'missing' ? someone : signedIn(errors, someone);
}

/** The second factor: giving it, and keeping one's own. */
export const factorRoutes = {
  giveFactor: os.giveFactor.handler(async ({ input, context, errors }) => {
    accepted(errors, await giveCode(context, halfSignedIn(errors, context.session), input.code));
    return {};
  }),

  myFactors: os.myFactors.handler(async ({ context, errors }) => {
    const { staffId } = mayAdd(errors, context.session);
    return listFactors(context.db, context.district, staffId);
  }),

  beginFactor: os.beginFactor.handler(async ({ input, context, errors }) => {
    const { db, district, clock } = context;
    const { staffId } = mayAdd(errors, context.session);
    const name = input.name.trim() || '手机';
    const { id, secret } = await beginFactor(db, district, staffId, name, clock());
    return { id, secret: secretText(secret), address: secretAddress(secret, staffId) };
  }),

  confirmFactor: os.confirmFactor.handler(async ({ input, context, errors }) => {
    const session = mayAdd(errors, context.session);
    accepted(errors, await confirmFactor(context, session, input.id, input.code));
    return {};
  }),

  removeFactor: os.removeFactor.handler(async ({ input, context, errors }) => {
    const { db, district, clock, address } = context;
    const { staffId } = signedIn(errors, context.session);
    if (!(await removeFactor(db, district, staffId, input.id)))
      throw errors.NOT_FOUND({ data: { problems: [problems.of('org/factor-unknown', 'id', {})] } });
    const login = loggedName(staffId);
    await logSignIn(db, district, { at: clock(), event: 'factor-removed', login, address });
    return {};
  }),
};
