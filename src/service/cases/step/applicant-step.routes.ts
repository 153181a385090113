import type { Json } from '#base/journal/index.ts';
import { checkCode, countUse, knowsCase, mayStill, rememberCase } from '#service/persons/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import type { CaseCommand } from '../commands/index.ts';
import { applicantActor } from '../life/actor.ts';
import { problems } from '../problems.ts';
import { accepted, type Errors } from '../shared.routes.ts';
import type { CaseRecord } from '../show/case-record.ts';
import { findRecord } from '../show/record.store.ts';
import { stepCase } from './group.store.ts';
import { organOf } from './organ.store.ts';
import type { CaseAnswer } from './run-cases.store.ts';

export type Key = { readonly number: string; readonly code: string };

/**
 * The case that number and code open, and the applicant as its actor. Wrong tries are counted for the number and for the
 * network address, so that nobody tries one case after another.
 */
export async function openOwn(context: HttpContext, errors: Errors, key: Key) {
  await unlock(context, errors, key);
  const record = await findRecord(context.db, context.district, key.number);
  if (!record) throw noSuchCase(errors, key.number);
  return { record, who: applicantActor(record.state.applicant) };
}

export function noSuchCase(errors: Errors, number: string): Error {
  return errors.NOT_FOUND({ data: { problems: [problems.of('cases/not-found', 'number', { number })] } });
}

/** Checks the code only. */
export async function unlock(context: HttpContext, errors: Errors, { number, code }: Key): Promise<void> {
  const { db, district, clock, address } = context;
  const at = clock();
  const wrong = { what: 'wrongCodes', address, amount: 1, at } as const;
  const device = context.device?.read() ?? null;
  // others' tries behind the same address do not bind a device that has opened this case
  const known = device !== null && (await knowsCase(context, number, device));
  if (!known) accepted(errors, await mayStill(db, district, wrong));
  const opened = await checkCode(context, number, code, at, { address, device });
  // a refusal by the lock is no try, so that further tries do not prolong the lock
  if (!opened.ok && opened.problems.some(({ code: found }) => found === 'persons/wrong-code'))
    await countUse(db, district, wrong);
  accepted(errors, opened);
  if (context.device && !known) await rememberCase(context, number, context.device.remember(), at);
}

interface Step {
  readonly requestId: string;
  /** the version that the page showed */
  readonly seen: number | null;
  /** the version that was checked here and must still be the present one */
  readonly checked?: number;
  readonly command: CaseCommand;
  /** the input that guards the request id, if not the command */
  readonly said?: Json;
  readonly alsoWrite?: (tx: HttpContext['db'], answer: CaseAnswer) => Promise<void>;
}

type Own = Pick<CaseRecord, 'number' | 'state'>;

/** One step of the applicant on their own case. */
export async function applicantStep(context: HttpContext, errors: Errors, record: Own, step: Step) {
  const { district, journal, clock } = context;
  const { number } = record;
  const { checked, seen, command, said = command } = step;
  const who = applicantActor(record.state.applicant);
  const asked = { number, seen, command: said };
  const now = { seen: seen ?? checked ?? null, asked };
  const request = { district, at: clock(), who, number, terms: null, ...step, ...now };
  const result = await stepCase(journal, await organOf(context), request);
  return accepted(errors, result);
}
