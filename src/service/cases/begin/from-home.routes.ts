import { implement } from '@orpc/server';
import { dayOf, deliveryWayName } from '#base/kernel/index.ts';
import {
  type ApplicantInput,
  identityKinds,
  issueCode,
  openPerson,
  readApplicant,
  saveAnswers,
  savePerson,
  saveWants,
  spend,
} from '#service/persons/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { type CaseCommand, verbs } from '../commands/index.ts';
import { casesContract } from '../contract.ts';
import { applicantActor } from '../life/actor.ts';
import { statusOn } from '../life/handle.ts';
import { problems } from '../problems.ts';
import { accepted, answerOut, attachable, demand, type Errors, fileOf, paperFile } from '../shared.routes.ts';
import type { CaseRecord } from '../show/case-record.ts';
import { logOwn } from '../show/may-see.routes.ts';
import { findNames, findRecord, viewAt } from '../show/record.store.ts';
import { draftProblems, publicView } from '../show/view.ts';
import { applicantStep, noSuchCase, openOwn, unlock } from '../step/applicant-step.routes.ts';
import { stepCase } from '../step/group.store.ts';
import { organOf } from '../step/organ.store.ts';
import { replacePrivateWords } from '../step/private-words.store.ts';
import { findCase } from '../step/projector.store.ts';
import { statuses } from '../types.ts';
import { attachRoutes } from './attach.routes.ts';
import { needsOf } from './conditions.ts';
import { ageRuleOf, formOf, readAnswers } from './forms.ts';
import { listMostAsked } from './most-asked.store.ts';
import { excludedName, findOffered, findSites } from './offer.store.ts';
import { applicantProblems, applicantsOf, materialsAsked, offlineReason, waysOf } from './offer.ts';
import { termsOf } from './terms.ts';

const os = implement(casesContract).$context<HttpContext>();

/** number of the most wanted items, which fit on a phone's first screens */
const SHOWN = 6;

const hallOf = (district: string) => `${district}000000`;

async function offered(context: HttpContext, errors: Errors, code: string) {
  const version = await findOffered(context.db, context.district, code, dayOf(context.clock()));
  if (version) return version;
  throw errors.NOT_FOUND({ data: { problems: [problems.of('cases/no-item', 'item')] } });
}

async function shown(context: HttpContext, { record, who }: Awaited<ReturnType<typeof openOwn>>) {
  const view = viewAt(context.clock);
  return publicView(record, who, await findNames(context.db, context.district, view.today), view);
}

const guide = {
  form: os.form.handler(async ({ input, context, errors }) => {
    const { db, district, clock } = context;
    const today = dayOf(clock());
    const { number: version, item } = await offered(context, errors, input.item);
    const [names, sites] = await Promise.all([
      findNames(db, district, today),
      findSites(db, district, item, today),
    ]);
    const reason = offlineReason(item, excludedName);
    return {
      item: { id: item.id, version, name: item.name, unitName: names.unit(item.unit) },
      form: formOf(item.id).map((field) => ({ ...field, options: [...field.options] })),
      materials: materialsAsked(item),
      ways: waysOf(item).map((way) => ({ way, name: deliveryWayName(way) })),
      of: applicantsOf(item),
      online: reason === null,
      offlineReason: reason ?? '',
      age: ageRuleOf(item.id),
      sites: sites.map((code) => ({ code, name: names.site(code) })),
    };
  }),

  mostAsked: os.mostAsked.handler(async ({ context: { db, district, clock } }) => {
    const today = dayOf(clock());
    const asked = await listMostAsked(db, district, 2 * SHOWN);
    const versions = await Promise.all(asked.map((code) => findOffered(db, district, code, today)));
    const items = versions.flatMap((version) => version?.item ?? []).slice(0, SHOWN);
    return { items: items.map(({ id, name }) => ({ code: id, name })) };
  }),

  identityKinds: os.identityKinds.handler(() =>
    identityKinds.map(({ code, name, of }) => ({ kind: code, name, of })),
  ),
};

const drafting = {
  start: os.start.handler(async ({ input, context, errors }) => {
    const { db, district, clock, journal } = context;
    const at = clock();
    const version = await offered(context, errors, input.item);
    const reason = offlineReason(version.item, excludedName);
    if (reason !== null) demand(errors, [problems.of('cases/not-online', 'item', { why: reason })]);
    const sites = await findSites(db, district, version.item, dayOf(at));
    const site = input.site ?? (version.item.decided === 'district' ? hallOf(district) : '');
    const applicant = readApplicant(input.applicant as ApplicantInput, dayOf(at));
    demand(errors, [
      ...(sites.includes(site) ? [] : [problems.of('cases/no-site', 'site')]),
      ...applicantProblems(version.item, input.applicant.of),
      ...(applicant.ok ? [] : applicant.problems),
    ]);
    const { address } = context;
    accepted(errors, await spend(db, district, { what: 'drafts', address, amount: 1, at }));
    const opened = await openPerson(db, district, input.requestId, accepted(errors, applicant), at);
    const { id: person } = accepted(errors, opened);
    const answers = await saveAnswers(db, district, person, {}, at);
    const who = applicantActor(person);
    const command = {
      do: 'draft',
      channel: 'online',
      applicant: person,
      site,
      answers,
      materials: [],
    } as const;
    const { requestId } = input;
    const terms = termsOf(version, site);
    const request = { district, requestId, at, who, command, number: null, seen: null, terms };
    const result = await stepCase(journal, await organOf(context), request);
    const { number, version: first } = accepted(errors, result);
    // a repeated request comes from somebody who did not get the first code
    return { number, code: await issueCode(context, number, at), version: first };
  }),

  look: os.look.handler(async ({ input, context, errors }) => {
    const own = await openOwn(context, errors, input);
    await logOwn(context, own.who, own.record, '办件');
    return shown(context, own);
  }),

  who: os.who.handler(async ({ input, context, errors }) => {
    const { db, district, clock } = context;
    const { record } = await openOwn(context, errors, input);
    const applicant = readApplicant(input.applicant as ApplicantInput, dayOf(clock()));
    demand(errors, [
      ...(record.item ? applicantProblems(record.item, input.applicant.of) : []),
      ...(applicant.ok ? [] : applicant.problems),
    ]);
    const saved = await savePerson(
      db,
      district,
      record.state.applicant,
      accepted(errors, applicant),
      clock(),
    );
    accepted(errors, saved);
    return shown(context, await openOwn(context, errors, input));
  }),

  save: os.save.handler(async ({ input, context, errors }) => {
    const { db, district, clock } = context;
    const { record } = await openOwn(context, errors, input);
    const { requestId, seen, wants } = input;
    inDraft(errors, record, context);
    const { applicant, terms } = record.state;
    const told = readAnswers(formOf(terms.item), input.answers);
    const answers = await saveAnswers(db, district, applicant, told, clock());
    const alsoWrite = async (tx: HttpContext['db']) => {
      if (wants) await saveWants(tx, district, record.number, wants, clock());
    };
    const needs = needsOf(terms.materials, told);
    const command: CaseCommand = { do: 'save', answers, materials: [], needs };
    return answerOut(await applicantStep(context, errors, record, { requestId, seen, command, alsoWrite }));
  }),
};

/** Refuses for a case that has left the draft: data outside the journal may change only in a draft. */
function inDraft(errors: Errors, { state }: CaseRecord, { clock }: HttpContext): void {
  if (state.status === 'draft') return;
  const { today, calendar, law } = viewAt(clock);
  const status = statuses[statusOn(state, today, calendar, law)];
  demand(errors, [problems.of('cases/not-now', '', { status, verb: verbs.save.name, when: statuses.draft })]);
}

const handingIn = {
  ...attachRoutes,

  act: os.act.handler(async ({ input, context, errors }) => {
    const { db, district } = context;
    const { requestId, command, number } = input;
    const [known] = await Promise.all([findCase(db, district, number), unlock(context, errors, input)]);
    if (!known) throw noSuchCase(errors, number);
    const verb = verbs[command.do];
    const given = verb.filesOf(command);
    demand(errors, await attachable(context, [number], given));
    const replaced = await replacePrivateWords(db, district, known.state, command, context.clock());
    const { command: kept, asked: said, keepWords: alsoWrite } = accepted(errors, replaced);
    const step = { requestId, seen: input.seen, command: kept, said, alsoWrite };
    const draft = verb.handsIn && known.state.status === 'draft';
    // only a draft is checked for a complete form
    const record = draft ? await findRecord(db, district, number) : null;
    if (record) demand(errors, draftProblems(record));
    const checked = record ? { checked: record.version } : {};
    return answerOut(await applicantStep(context, errors, { number, ...known }, { ...step, ...checked }));
  }),
};

const reading = {
  applicantFile: os.applicantFile.handler(async ({ input, context, errors }) => {
    const { record, who } = await openOwn(context, errors, input);
    const file = await fileOf(context, errors, record, input.digest);
    await logOwn(context, who, record, `材料《${file.name}》`);
    return file;
  }),

  applicantPaper: os.applicantPaper.handler(async ({ input, context, errors }) => {
    const { record, who } = await openOwn(context, errors, input);
    // applicants get their certificate only after the delivery
    const early = input.kind === 'certificate' && record.state.delivery === null;
    const file = await paperFile(context, errors, record, early ? { ...input, kind: '' } : input);
    await logOwn(context, who, record, `文书《${file.name}》`);
    return file;
  }),
};

/** The routes from home, which need number and code only. */
export const applyRoutes = { ...guide, ...drafting, ...handingIn, ...reading };
