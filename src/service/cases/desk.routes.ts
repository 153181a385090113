import { implement } from '@orpc/server';
import type { z } from 'zod';
import type { Json } from '#base/journal/index.ts';
import { all, dayOf, ok, parseDay, type Result } from '#base/kernel/index.ts';
import { allow, findStaffMember, signedIn } from '#base/org/index.ts';
import { listMessages } from '#service/messages/index.ts';
import {
  type Applicant,
  type ApplicantInput,
  erasedApplicant,
  findPersons,
  issueCode,
  listAccess,
  logAccess,
  maskApplicant,
  personId,
  readApplicant,
  saveAnswers,
  savePerson,
  saveWants,
  searchPersons,
} from '#service/persons/index.ts';
import { adoptUploads, keepUpload, recordUpload } from '#service/uploads/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { actorOf, colleague, mayTake } from './actor.ts';
import { type CaseAnswer, type CaseRequest, tryNew } from './cases.store.ts';
import type { CaseCommand } from './commands/types.ts';
import { casesContract } from './contract.ts';
import type { applicantInputSchema } from './contract-shapes.ts';
import { checkAnswers, formOf } from './forms.ts';
import { stepCase } from './group.store.ts';
import { isCaseNumber } from './numbers/case-number.ts';
import { findOffered } from './offer.store.ts';
import { applicantProblems, intakeProblems } from './offer.ts';
import { problems } from './problems.ts';
import { loadCases } from './projector.store.ts';
import { findCasesOf, toQueueRow } from './queue.store.ts';
import { queuePage, rowsOut } from './queue-page.routes.ts';
import { findNames, findRecord, ORGAN, viewAt } from './record.store.ts';
import { type Actor, maySee, rolesInCase } from './relation.ts';
import {
  accepted,
  answerOut,
  attachable,
  demand,
  type Errors,
  fileOf,
  paperFile,
  previewFile,
} from './shared.routes.ts';
import { termsOf } from './terms.ts';
import type { CaseState } from './types.ts';
import { type CaseRecord, draftProblems, staffView } from './view.ts';

const os = implement(casesContract).$context<HttpContext>();

/** A case that this member of staff may look at; 404 when there is none, 403 when it is not for him. */
async function seen(context: HttpContext, errors: Errors, number: string) {
  const session = signedIn(errors, context.session);
  const who = actorOf(session);
  const record = await findRecord(context.db, context.district, number);
  if (!record)
    throw errors.NOT_FOUND({ data: { problems: [problems.of('cases/not-found', 'number', { number })] } });
  if (!maySee(who, record.state)) throw hidden(errors);
  return { who, record, session };
}

function hidden(errors: Errors): Error {
  return errors.NOT_ALLOWED({ data: { problems: [problems.of('cases/may-not-see', 'number')] } });
}

/** Files and whole data are for those who handle the case; a courier only carries. */
function demandPart(errors: Errors, who: Actor, state: CaseState, overseers: boolean): void {
  const handles = rolesInCase(who, state).some((role) => role !== 'courier');
  if (!handles && !(overseers && who.permissions.includes('case.read'))) throw hidden(errors);
}

/** Writes down who looked, before it is shown. */
async function log(
  { db, district, clock }: HttpContext,
  who: Actor,
  number: string,
  what: string,
  reason = '',
) {
  await logAccess(db, district, { at: clock(), by: who.id, number, what, reason });
}

const lists = {
  queue: os.queue.handler(async ({ input, context, errors }) => {
    const who = actorOf(signedIn(errors, context.session));
    if (input.of !== 'mine') allow(errors, context.session, 'case.read');
    return queuePage(context, who, input);
  }),

  find: os.find.handler(async ({ input, context, errors }) => {
    const { db, district } = context;
    const who = actorOf(signedIn(errors, context.session));
    const q = input.q.trim();
    const numbers = isCaseNumber(q) ? [q] : [];
    const persons = numbers.length > 0 ? [] : await searchPersons(db, district, q, FOUND);
    const found = await findCasesOf(db, district, { numbers, persons }, FOUND);
    const mine = found.filter(({ state }) => maySee(who, state));
    const today = dayOf(context.clock());
    return {
      rows: await rowsOut(
        context,
        mine.map((one) => toQueueRow(one, today)),
      ),
    };
  }),

  get: os.get.handler(async ({ input, context, errors }) => {
    const { who, record } = await seen(context, errors, input.number);
    await log(context, who, record.number, '办件');
    const view = viewAt(context.clock);
    const names = await findNames(context.db, context.district, view.today);
    const colleagues = names.all
      .filter(({ state, id }) => state === 'active' && id !== record.state.handler)
      .filter((member) => mayTake(colleague(member), record.state))
      .map(({ id, name, title }) => ({ id, name, title }));
    const shown = staffView(record, who, names, view, colleagues);
    const carries = !rolesInCase(who, record.state).some((role) => role !== 'courier');
    const reads = who.permissions.includes('case.read');
    if (!carries || reads) return shown;
    // who only carries sees whither, not what was applied with
    return { ...shown, answers: {}, materials: [], reviews: [], timeline: [] };
  }),
};

const FOUND = 50;

type Tolerate = Extract<CaseCommand, { do: 'accept' }>['tolerate'];

/** Days that look like days may still not exist (2021-02-29). */
function readTolerate(tolerate: readonly { name: string; until: string }[]): Result<Tolerate> {
  return all(
    tolerate.map(({ name, until }, index) => {
      const read = parseDay(until, `tolerate[${index}].until`);
      return read.ok ? ok({ name, until: read.value }) : read;
    }),
  );
}

interface IntakeInput {
  readonly requestId: string;
  readonly item: string;
  readonly channel: 'window' | 'kiosk' | 'agent' | 'phone' | 'box';
  readonly until: 'draft' | 'receive' | 'accept';
}

/** The steps after the draft. An agent who may not receive hands in for the applicant. */
function stepsUntil(
  { until }: IntakeInput,
  who: Actor,
  materials: readonly { name: string; digest: string }[],
  tolerate: Tolerate,
): CaseCommand[] {
  if (until === 'draft') return [];
  const receives = who.permissions.includes('case.intake');
  const first: CaseCommand = receives ? { do: 'receive', materials } : { do: 'submit' };
  return until === 'receive' ? [first] : [first, { do: 'accept', tolerate, onPromise: false }];
}

const intake = {
  intake: os.intake.handler(async ({ input, context, errors }) => {
    const { db, district, clock, journal } = context;
    const session = signedIn(errors, context.session);
    if (!session.permissions.includes('case.agent')) allow(errors, session, 'case.intake');
    const at = clock();
    const who = actorOf(session);
    const site = session.regionScope;
    const version = await findOffered(db, district, input.item, dayOf(at));
    if (!version) throw errors.NOT_FOUND({ data: { problems: [problems.of('cases/no-item', 'item')] } });
    const terms = termsOf(version, site);
    const applicant = readApplicant(input.applicant as ApplicantInput, dayOf(at));
    const form = input.until === 'draft' ? null : checkAnswers(formOf(input.item), input.answers);
    const tolerate = accepted(errors, readTolerate(input.tolerate));
    const id = personId(district, input.requestId);
    const then = stepsUntil(input, who, input.materials, tolerate);
    const draft = { do: 'draft', channel: input.channel, applicant: id, site, answers: '' } as const;
    const step: CaseRequest = {
      district,
      requestId: input.requestId,
      at,
      who,
      command: { ...draft, materials: input.materials },
      number: null,
      seen: null,
      terms,
      then,
    };
    const tried = tryNew(ORGAN, step);
    demand(errors, [
      ...intakeProblems(version.item, who, site),
      ...applicantProblems(version.item, input.applicant.of),
      ...(applicant.ok ? [] : applicant.problems),
      ...(form === null || form.ok ? [] : form.problems),
      ...(await attachable(context, [who.id], input.materials)),
      ...(tried.ok ? [] : tried.problems),
    ]);
    const person = accepted(errors, await savePerson(db, district, id, accepted(errors, applicant), at));
    const answers = await saveAnswers(db, district, person, input.answers, at);
    const beside = async (tx: HttpContext['db'], { number }: CaseAnswer) => {
      await saveWants(tx, district, number, input.wants, at);
      const digests = input.materials.map(({ digest }) => digest);
      await adoptUploads(tx, district, { from: who.id, to: number, digests });
    };
    const command: CaseCommand = { ...draft, answers, materials: input.materials };
    const result = await stepCase(journal, ORGAN, { ...step, command, beside });
    const answer = accepted(errors, result);
    return { ...answerOut(answer), code: await issueCode(db, district, answer.number, at) };
  }),
};

const DIGEST = /^[0-9a-f]{64}$/;

/** What lies outside the case and its law: files, colleagues, an unfinished form. Also what the step keeps beside it. */
async function prepare(
  context: HttpContext,
  errors: Errors,
  who: Actor,
  number: string,
  command: CaseCommand,
): Promise<{ command: CaseCommand; checked: number | null; adopts: readonly string[] }> {
  const { db, district } = context;
  const given = 'materials' in command ? command.materials : [];
  const found = await attachable(context, [number, who.id], given);
  if (command.do === 'accept') accepted(errors, readTolerate(command.tolerate));
  const adopts = given.map(({ digest }) => digest);
  let checked: number | null = null;
  if (command.do === 'receive') {
    const record = await findRecord(db, district, number);
    if (record?.state.status === 'draft') {
      found.push(...draftProblems(withGiven(record, given)));
      checked = record.version;
    }
  }
  if (command.do === 'hand-over') found.push(...(await colleagueProblems(context, number, command.to, 'to')));
  if (command.do === 'review' && command.second !== null)
    found.push(...(await colleagueProblems(context, number, command.second, 'second')));
  demand(errors, found);
  if (command.do !== 'deliver' || !command.confirmation) return { command, checked, adopts };
  if (DIGEST.test(command.confirmation)) return { command, checked, adopts: [command.confirmation] };
  // words of a receiver may name him: they stand apart, the journal has their digest
  const state = (await loadCases(db, district, [number])).get(number)?.state;
  if (!state) return { command, checked, adopts };
  const words = { confirmation: command.confirmation };
  const confirmation = await saveAnswers(db, district, state.applicant, words, context.clock());
  return { command: { ...command, confirmation }, checked, adopts };
}

function withGiven(record: CaseRecord, given: readonly { name: string; digest: string }[]): CaseRecord {
  const materials = { ...record.state.materials };
  for (const { name, digest } of given) materials[name] = digest;
  return { ...record, state: { ...record.state, materials } };
}

async function colleagueProblems({ db, district }: HttpContext, number: string, id: string, at: string) {
  const [member, cases] = await Promise.all([
    findStaffMember(db, district, id),
    loadCases(db, district, [number]),
  ]);
  const state = cases.get(number)?.state;
  const fits = member?.state === 'active' && state && mayTake(colleague(member), state);
  return fits || !state ? [] : [problems.of('cases/not-a-colleague', at)];
}

const stepping = {
  step: os.step.handler(async ({ input, context, errors }) => {
    const { district, journal, clock } = context;
    const who = actorOf(signedIn(errors, context.session));
    const { number, requestId, seen: shown } = input;
    const made = await prepare(context, errors, who, number, input.command as CaseCommand);
    const { command, checked, adopts } = made;
    const request: CaseRequest = {
      ...{ district, requestId, at: clock(), who, command, number, terms: null },
      seen: shown ?? checked,
      asked: { number, seen: shown, command } as unknown as Json,
      beside: async (tx) => adoptUploads(tx, district, { from: who.id, to: number, digests: adopts }),
    };
    const result = await stepCase(journal, ORGAN, request);
    return answerOut(accepted(errors, result));
  }),

  preview: os.preview.handler(async ({ input, context, errors }) => {
    const { who, record } = await seen(context, errors, input.number);
    return previewFile(context, errors, record, who, input.command as CaseCommand);
  }),

  upload: os.upload.handler(async ({ input, context, errors }) => {
    const { db, district, clock, files } = context;
    const session = signedIn(errors, context.session);
    const handles = HANDLES.find((permission) => session.permissions.includes(permission)) ?? HANDLES[0];
    const { staffId: by } = allow(errors, session, handles);
    const bytes = new Uint8Array(await input.file.arrayBuffer());
    const file = accepted(errors, await keepUpload(files, { name: input.file.name, bytes }));
    return accepted(errors, await recordUpload(db, district, { file, number: null, by, at: clock() }));
  }),
};

const HANDLES = ['case.intake', 'case.agent', 'case.review', 'case.decide'] as const;

const reading = {
  file: os.file.handler(async ({ input, context, errors }) => {
    const { who, record } = await seen(context, errors, input.number);
    demandPart(errors, who, record.state, true);
    const file = await fileOf(context, errors, record, input.digest);
    await log(context, who, record.number, `材料《${file.name}》`);
    return file;
  }),

  paper: os.paper.handler(async ({ input, context, errors }) => {
    const { who, record } = await seen(context, errors, input.number);
    const file = await paperFile(context, errors, record, input);
    await log(context, who, record.number, `文书《${file.name}》`);
    return file;
  }),

  unmask: os.unmask.handler(async ({ input, context, errors }) => {
    const { who, record } = await seen(context, errors, input.number);
    if (rolesInCase(who, record.state).length === 0) throw hidden(errors);
    const reason = input.reason.trim();
    if (reason.length < 2) demand(errors, [problems.of('cases/no-reason', 'reason')]);
    const { applicant, wants } = record;
    if (!applicant)
      throw errors.NOT_FOUND({ data: { problems: [problems.of('cases/no-paper', 'applicant')] } });
    await log(context, who, record.number, '申请人完整信息', reason);
    return { ...asInput(applicant), address: wants?.address ?? '' };
  }),

  access: os.access.handler(async ({ input, context, errors }) => {
    const { db, district, clock } = context;
    const session = signedIn(errors, context.session);
    if (!session.permissions.includes('audit.read')) await seen(context, errors, input.number);
    const names = await findNames(db, district, dayOf(clock()));
    const rows = await listAccess(db, district, input.number);
    return {
      rows: rows.map(({ at, by, what, reason }) => ({ at, by, byName: names.staff(by), what, reason })),
    };
  }),

  outbox: os.outbox.handler(async ({ input, context, errors }) => {
    const { db, district } = context;
    const who = actorOf(allow(errors, context.session, 'case.read'));
    const messages = await listMessages(db, district, { limit: input.limit });
    const cases = await loadCases(db, district, [...new Set(messages.map(({ number }) => number))]);
    const persons = await findPersons(
      db,
      district,
      [...cases.values()].map(({ state }) => state.applicant),
    );
    return {
      rows: messages.flatMap(({ number, at, kind, text }) => {
        const state = cases.get(number)?.state;
        if (!state || !maySee(who, state)) return [];
        const person = persons.get(state.applicant);
        const { name, phone, agent } = person ? maskApplicant(person) : erasedApplicant;
        return [{ at, number, to: agent?.name ?? name, phone: agent?.phone ?? phone, kind, text }];
      }),
    };
  }),
};

function asInput({ identity, agent, ...rest }: Applicant) {
  const { kind, number } = identity;
  const { identity: card, ...acting } = agent ?? { identity: undefined };
  const by = card && { agent: { ...acting, identity: { kind: card.kind, number: card.number } } };
  return { ...rest, identity: { kind, number }, ...by } as z.infer<typeof applicantInputSchema>;
}

/** For staff: by session, role, region and unit. */
export const deskRoutes = { ...lists, ...intake, ...stepping, ...reading };
