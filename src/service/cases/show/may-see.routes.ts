import { signedIn } from '#base/org/index.ts';
import { logAccess, logAccessHourly } from '#service/persons/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { actorOf } from '../life/actor.ts';
import { type Actor, hasPart, maySee, rolesInCase } from '../life/role-in-case.ts';
import { problems } from '../problems.ts';
import type { Errors } from '../shared.routes.ts';
import type { CaseState } from '../types.ts';
import type { CaseRecord } from './case-record.ts';
import { findRecord } from './record.store.ts';

/** Opens a case for a member of staff; 404 when there is none, 403 when they may not see it. */
export async function openCase(context: HttpContext, errors: Errors, number: string) {
  const session = signedIn(errors, context.session);
  const who = actorOf(session);
  const record = await findRecord(context.db, context.district, number);
  if (!record)
    throw errors.NOT_FOUND({ data: { problems: [problems.of('cases/not-found', 'number', { number })] } });
  if (!maySee(who, record.state)) throw hidden(errors);
  return { who, record, session };
}

export function hidden(errors: Errors): Error {
  return errors.NOT_ALLOWED({ data: { problems: [problems.of('cases/may-not-see', 'number')] } });
}

/** Is somebody only a courier in this case? */
export function onlyCarries(who: Actor, state: CaseState): boolean {
  return !hasPart(rolesInCase(who, state)) && !who.permissions.includes('case.read');
}

/** Papers that a courier delivers or brings back signed. */
export const CARRIED: readonly string[] = ['grant', 'rejection', 'certificate', 'delivery'];

/** Refuses files and whole data to those who do not handle the case, such as a courier. */
export function demandPart(errors: Errors, who: Actor, state: CaseState, overseers: boolean): void {
  if (!hasPart(rolesInCase(who, state)) && !(overseers && who.permissions.includes('case.read')))
    throw hidden(errors);
}

/** Logs a look before anything is shown. */
export async function log(
  { db, district, clock }: HttpContext,
  who: Actor,
  number: string,
  what: string,
  reason = '',
) {
  await logAccess(db, district, { at: clock(), by: who.id, number, what, reason });
}

/**
 * Logs a look with number and code. A stranger may have seen the code, and the applicant may ask who has looked. A draft is not
 * logged, because only the applicant sees it.
 */
export async function logOwn(
  { db, district, clock }: HttpContext,
  who: Actor,
  { number, state }: Pick<CaseRecord, 'number' | 'state'>,
  what: string,
) {
  if (state.status === 'draft') return;
  const reason = '凭办件编号和查询码';
  await logAccessHourly(db, district, { at: clock(), by: who.id, number, what, reason });
}
