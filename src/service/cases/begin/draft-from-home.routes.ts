import { implement } from '@orpc/server';
import { signedIn } from '#base/org/index.ts';
import { logAccess } from '#service/persons/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { casesContract } from '../contract.ts';
import { actorOf } from '../life/actor.ts';
import { isUnsent, rolesInCase } from '../life/role-in-case.ts';
import { problems } from '../problems.ts';
import { accepted, answerOut, demand } from '../shared.routes.ts';
import { noSuchCase, unlock } from '../step/applicant-step.routes.ts';
import { stepCase } from '../step/group.store.ts';
import { organOf } from '../step/organ.store.ts';
import { findCase } from '../step/projector.store.ts';
import type { CaseRequest } from '../step/run-cases.store.ts';
import type { CaseState } from '../types.ts';

const os = implement(casesContract).$context<HttpContext>();

const isMine = ({ status, handler }: CaseState, id: string) => status === 'draft' && handler === id;

/**
 * A draft from home that its applicant brings to a window, with number and code. From then on the window may fill it in further
 * and receive it. Without the code nobody there sees it.
 */
export const takeOverRoutes = {
  takeOverDraft: os.takeOverDraft.handler(async ({ input, context, errors }) => {
    const { db, district, journal, clock } = context;
    const who = actorOf(signedIn(errors, context.session));
    const { number, code, requestId } = input;
    await unlock(context, errors, { number, code });
    const known = await findCase(db, district, number);
    if (!known) throw noSuchCase(errors, number);
    const { state } = known;
    // the roles that the window would have after taking it over
    const roles = rolesInCase(who, { ...state, handler: who.id });
    const takes = roles.includes('clerk') || roles.includes('agent');
    demand(errors, [
      ...(takes ? [] : [problems.of('cases/not-your-draft', 'number')]),
      ...(isUnsent(state) || isMine(state, who.id) ? [] : [problems.of('cases/not-from-home', 'number')]),
    ]);
    // a repeated request after a lost answer: the window has it already
    if (isMine(state, who.id))
      return answerOut({ number, version: known.version, status: state.status, paper: null });
    const request: CaseRequest = {
      ...{ district, requestId, at: clock(), who, number, seen: null, terms: null },
      ...{ command: { do: 'hand-over', to: who.id }, as: ['manager'] },
      alsoWrite: async (tx) => {
        const what = '接过申请人自己填的草稿';
        await logAccess(tx, district, {
          at: clock(),
          by: who.id,
          number,
          what,
          reason: '申请人出示编号和查询码',
        });
      },
    };
    return answerOut(accepted(errors, await stepCase(journal, await organOf(context), request)));
  }),
};
