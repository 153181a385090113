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

/** A case that this member of staff may look at; 404 when there is none, 403 when it is not for them. */
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

/** Somebody who brings a result to the door and is nothing else to this case. */
export function onlyCarries(who: Actor, state: CaseState): boolean {
  return !hasPart(rolesInCase(who, state)) && !who.permissions.includes('case.read');
}

/** What goes to the door, or comes back from it signed. */
export const CARRIED: readonly string[] = ['grant', 'rejection', 'certificate', 'delivery'];

/** Files and whole data are for those who handle the case; a courier only carries. */
export function demandPart(errors: Errors, who: Actor, state: CaseState, overseers: boolean): void {
  if (!hasPart(rolesInCase(who, state)) && !(overseers && who.permissions.includes('case.read')))
    throw hidden(errors);
}

/** Writes down who looked, before it is shown. */
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
 * Writes down that somebody with number and code looked: a code may have been read over a shoulder, and whose case it is
 * may ask. What is still a draft only they have seen.
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
