import { implement } from '@orpc/server';
import type { Json } from '#base/journal/index.ts';
import { allow, findStaffMember, signedIn } from '#base/org/index.ts';
import { adoptUploads, checkRoom, joinUploads, keepUpload, recordUpload } from '#service/uploads/index.ts';
import { allSettled } from '#shell/db/all-settled.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { type CaseCommand, lookAtCommand, type SpokenCommand, verbs } from '../commands/index.ts';
import { casesContract } from '../contract.ts';
import { actorOf, colleague, mayTakeOver } from '../life/actor.ts';
import { verbsOf } from '../life/life.ts';
import { type Actor, maySee, rolesInCase } from '../life/role-in-case.ts';
import { problems } from '../problems.ts';
import {
  accepted,
  answerOut,
  attachable,
  demand,
  type Errors,
  fileOf,
  fileOut,
  previewFile,
} from '../shared.routes.ts';
import type { CaseRecord } from '../show/case-record.ts';
import { log, openCase, unseen } from '../show/may-see.routes.ts';
import { findRecord } from '../show/record.store.ts';
import { draftProblems } from '../show/view.ts';
import { stepCase } from './group.store.ts';
import { organOf } from './organ.store.ts';
import { replacePrivateWords } from './private-words.store.ts';
import { findCase } from './projector.store.ts';
import type { CaseRequest } from './run-cases.store.ts';

const os = implement(casesContract).$context<HttpContext>();

interface Prepared {
  readonly command: CaseCommand;
  /** the version that was checked and must still be the present one */
  readonly checked: number | null;
  readonly adopts: readonly string[];
  /** the input that guards the request id, if not the command */
  readonly asked?: Json;
  /** stores the words that must not get into the journal, with the step */
  readonly keepWords?: (tx: HttpContext['db']) => Promise<void>;
}

/** Checks what is outside the case and its law: files, colleagues, an unfinished form. Also takes out the private words. */
async function prepare(
  context: HttpContext,
  errors: Errors,
  who: Actor,
  number: string,
  spoken: SpokenCommand,
): Promise<Prepared> {
  const verb = verbs[spoken.do];
  demand(errors, verb.unreadableIn(spoken));
  const given = verb.filesOf(spoken);
  const alone = () => ({ command: lookAtCommand(spoken), checked: null, adopts: [] });
  if (given.length === 0 && !looksOutside(spoken)) return alone();
  const { db, district } = context;
  const known = await findCase(db, district, number);
  // the table refuses those who may never do this: they learn nothing of the case, and nothing is stored in its name
  if (!known || !maySee(who, known.state)) return alone();
  if (!verbsOf(rolesInCase(who, known.state)).has(spoken.do)) return alone();
  const found = await attachable(context, [number, who.id], given);
  let checked: number | null = null;
  if (verb.handsIn && known.state.status === 'draft') {
    const record = await findRecord(db, district, number);
    if (record) found.push(...draftProblems(withGiven(record, given)));
    checked = record?.version ?? null;
  }
  for (const { id, at } of verb.colleaguesOf(spoken))
    found.push(...(await colleagueProblems(context, number, id, at)));
  demand(errors, found);
  const adopts = given.map(({ digest }) => digest);
  const replaced = await replacePrivateWords(db, district, known.state, spoken, context.clock());
  return { ...accepted(errors, replaced), checked, adopts };
}

/** Does a command name a form, a colleague or own words, which the case alone cannot judge? */
function looksOutside(spoken: SpokenCommand): boolean {
  const verb = verbs[spoken.do];
  const said: Readonly<Record<string, unknown>> = spoken;
  const words = verb.ownWords.some(({ name, what }) => what !== null || Boolean(said[name]));
  return words || verb.correctsAnswers || verb.handsIn || verb.colleaguesOf(spoken).length > 0;
}

function withGiven(record: CaseRecord, given: readonly { name: string; digest: string }[]): CaseRecord {
  const materials = { ...record.state.materials };
  for (const { name, digest } of given) materials[name] = digest;
  return { ...record, state: { ...record.state, materials } };
}

async function colleagueProblems({ db, district }: HttpContext, number: string, id: string, at: string) {
  const [member, known] = await Promise.all([
    findStaffMember(db, district, id),
    findCase(db, district, number),
  ]);
  const state = known?.state;
  const fits = member?.state === 'active' && state && mayTakeOver(colleague(member), state);
  return fits || !state ? [] : [problems.of('cases/not-a-colleague', at)];
}

/** The routes for a step at the desk, its preview, and its files. */
export const stepRoutes = {
  step: os.step.handler(async ({ input, context, errors }) => {
    const { district, journal, clock } = context;
    const who = actorOf(signedIn(errors, context.session));
    const { number, requestId, seen: shown } = input;
    const made = await prepare(context, errors, who, number, input.command);
    const { command, checked, adopts, keepWords, asked = command } = made;
    const request: CaseRequest = {
      ...{ district, requestId, at: clock(), who, command, number, terms: null },
      seen: shown ?? checked,
      asked: { number, seen: shown, command: asked },
      alsoWrite: async (tx) => {
        await allSettled([
          keepWords?.(tx),
          adoptUploads(tx, district, { from: who.id, to: number, digests: adopts }),
        ]);
      },
    };
    const result = await stepCase(journal, await organOf(context), request);
    if (!result.ok && result.problems.some(({ code }) => code === 'cases/not-found'))
      throw await unseen(context, errors, who, number);
    return answerOut(accepted(errors, result));
  }),

  preview: os.preview.handler(async ({ input, context, errors }) => {
    const { who, record } = await openCase(context, errors, input.number);
    const file = await previewFile(context, errors, record, who, lookAtCommand(input.command));
    await log(context, who, record.number, `文书《${file.name}》`);
    return file;
  }),

  upload: os.upload.handler(async ({ input, context, errors }) => {
    const { db, district, clock, files } = context;
    const session = signedIn(errors, context.session);
    const handles = HANDLES.find((permission) => session.permissions.includes(permission)) ?? HANDLES[0];
    const { staffId: by } = allow(errors, session, handles);
    const bytes = new Uint8Array(await input.file.arrayBuffer());
    const mine = { number: null, by, at: clock() };
    accepted(errors, await checkRoom(db, district, { ...mine, bytes }));
    const file = accepted(errors, await keepUpload(files, { name: input.file.name, bytes }));
    return fileOut(accepted(errors, await recordUpload(db, district, { file, ...mine })));
  }),

  ownUpload: os.ownUpload.handler(async ({ input, context, errors }) => {
    const { staffId } = signedIn(errors, context.session);
    return fileOf(context, errors, { number: staffId }, input.digest);
  }),

  join: os.join.handler(async ({ input, context, errors }) => {
    const session = signedIn(errors, context.session);
    const handles = HANDLES.find((permission) => session.permissions.includes(permission)) ?? HANDLES[0];
    const { staffId: by } = allow(errors, session, handles);
    const { material: name, number, pages: parts } = input;
    if (number !== null) await openCase(context, errors, number);
    const owners = number === null ? [by] : [number, by];
    const asked = { name, parts, owners, number: null, by, at: context.clock() };
    return fileOut(accepted(errors, await joinUploads(context, asked)));
  }),
};

const HANDLES = ['case.intake', 'case.agent', 'case.review', 'case.decide'] as const;
