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

/**
 * Opens a case for a member of staff. One answer, 404, for a case that is not there and for one that they may not see: who asks
 * comes before whether there is anything. The try is logged under the number.
 */
export async function openCase(context: HttpContext, errors: Errors, number: string) {
  const session = signedIn(errors, context.session);
  const who = actorOf(session);
  const record = await findRecord(context.db, context.district, number, (state) => maySee(who, state));
  if (!record) throw await unseen(context, errors, who, number);
  return { who, record, session };
}

/** Logs that somebody asked for a case that they may not see, or that is not there, and gives the one answer to both. */
export async function unseen(
  { db, district, clock }: HttpContext,
  errors: Errors,
  who: Actor,
  number: string,
): Promise<Error> {
  await logAccessHourly(db, district, { at: clock(), by: who.id, number, what: REFUSED, reason: '' });
  return errors.NOT_FOUND({ data: { problems: [problems.of('cases/not-found', 'number', { number })] } });
}

const REFUSED = '想看或想办，没有准许';

/** Refuses a part of a case to somebody who may see the case. */
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

/** the number under which searches by name, document number and telephone stand in the log */
export const SEARCHES = '-';

/**
 * Logs a search: for a case under its number, for a person under SEARCHES. What was typed is not kept, because it is somebody's
 * name or number, and the log is never erased.
 */
export async function logSearch(
  { db, district, clock }: HttpContext,
  who: Actor,
  number: string | null,
  found: number,
): Promise<void> {
  const what = number ? `按编号查找，找到${found}件` : `按姓名、证件号码或电话查找，找到${found}件`;
  await logAccess(db, district, { at: clock(), by: who.id, number: number ?? SEARCHES, what, reason: '' });
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
