import { type Day, ok, type Result, refused } from '#base/kernel/index.ts';
import type { ClockAnswer } from '#service/clock/index.ts';
import type {
  PaperCommon,
  PaperDetails,
  PaperKind,
  PaperMaterial,
  PaperSubject,
} from '#service/papers/index.ts';
import { type Applicant, findIdentityKind, maskNumber } from '#service/persons/index.ts';
import type { Continued } from '../commands/continue.ts';
import { verbs } from '../commands/index.ts';
import { clockOn } from '../commands/shared.ts';
import type { CaseCommand } from '../commands/types.ts';
import { type CaseFact, evolve, handle } from '../life/handle.ts';
import { type Actor, rolesInCase } from '../life/role-in-case.ts';
import type { DocumentKind } from '../numbers/document-number.ts';
import { problems } from '../problems.ts';
import type { CaseState } from '../types.ts';
import { type CaseHappened, type CaseRecord, channels, type Names, type ViewContext } from './view.ts';
import { ways } from './view-words.ts';

/** A paper that can be printed: what it is, its title, and all that it says. */
export interface PaperToPrint {
  readonly kind: PaperKind;
  readonly title: string;
  readonly subject: PaperSubject;
}

/** The case as it stood when a paper was issued, and the fact that issued it. */
interface Moment {
  readonly record: CaseRecord;
  readonly state: CaseState;
  readonly clock: ClockAnswer;
  readonly fact: CaseFact['payload'];
  readonly on: Day;
  /** null in a preview */
  readonly number: string | null;
  readonly names: Names;
}

/** A paper of a case, or its certificate (`certificate`, whatever sequence), as it was issued; null: there is none. */
export function paperOf(
  record: CaseRecord,
  which: { readonly kind: string; readonly sequence: number },
  names: Names,
  view: ViewContext,
): PaperToPrint | null {
  const issues = ({ verb, payload }: CaseHappened) =>
    which.kind === 'certificate'
      ? verb === 'certify'
      : payload.document?.kind === which.kind && payload.document.sequence === which.sequence;
  const at = record.happened.findIndex(issues);
  const happened = record.happened[at];
  if (!happened) return null;
  const state = record.happened
    .slice(0, at + 1)
    .reduce<CaseState | null>(
      (known, one) => evolve(known, { kind: `case/${one.verb}`, payload: one.payload }),
      null,
    );
  if (!state) return null;
  const { payload } = happened;
  const clock = clockOn(state, payload.on, view.calendar, view.law);
  const number = payload.document?.number ?? state.certificate;
  const kind = which.kind as PaperKind;
  return printed(kind, { record, state, clock, fact: payload, on: payload.on, number, names });
}

/** The paper that a command would issue now; refused as the command would be, and where it issues none. */
export function previewOf(
  record: CaseRecord,
  who: Actor,
  command: CaseCommand,
  names: Names,
  view: ViewContext,
): Result<PaperToPrint> {
  const { state: before } = record;
  const context = {
    ...view,
    actor: who.id,
    roles: rolesInCase(who, before),
    lastNumbers: {},
    terms: null,
    number: null,
  };
  const fact = handle(before, command, context);
  if (!fact.ok) return fact;
  const { payload } = fact.value;
  const kind = command.do === 'certify' ? 'certificate' : payload.document?.kind;
  if (!kind) return refused(problems.of('cases/nothing-to-preview', 'command', { verb: verbs[command.do] }));
  const state = evolve(before, fact.value);
  const clock = clockOn(state, view.today, view.calendar, view.law);
  return ok(printed(kind, { record, state, clock, fact: payload, on: view.today, number: null, names }));
}

function printed(kind: PaperKind, moment: Moment): PaperToPrint {
  const { state, record, names } = moment;
  const title =
    kind === 'certificate'
      ? (state.terms.resultName ?? state.terms.name)
      : names.paper(kind, record.item?.type ?? '');
  const bearer = kind === 'certificate';
  const subject = { ...common(moment, bearer), detail: details[kind](moment) } as PaperSubject;
  return { kind, title, subject };
}

function common({ record, state, on, number, names }: Moment, whole: boolean): PaperCommon {
  const { item, happened } = record;
  const first = happened.find(({ verb }) => verb === 'submit' || verb === 'receive') ?? happened[0];
  return {
    district: record.number.slice(0, 6),
    caseNumber: record.number,
    code: null,
    number,
    on,
    item: {
      name: state.terms.name,
      type: item?.type ?? '',
      basis: item?.basis ?? [],
      unitName: names.unit(state.terms.unit),
    },
    organ: {
      // who decides signs and seals (第三十二条、第三十八条: 本行政机关); the windows take in on its behalf
      name: names.unit(state.terms.unit),
      phone: item?.phones.ask ?? '',
      complain: item?.phones.complain ?? null,
      address: item?.place ?? '',
      hours: item?.hours ?? null,
    },
    applicant: partyOf(record.applicant, whole),
    appliedOn: first?.payload.on ?? on,
  };
}

function partyOf(applicant: Applicant | null, whole: boolean): PaperCommon['applicant'] {
  const nobody = { identityName: null, identityNumber: null, phone: null, legalPerson: null, agent: null };
  if (!applicant) return { of: 'person', name: '（已删除）', ...nobody };
  const { of, name, identity, phone, legalPerson, agent } = applicant;
  return {
    of,
    name,
    identityName: findIdentityKind(identity.kind)?.name ?? null,
    // a paper may be left lying: only a certificate shows more than tells two of one name apart
    identityNumber: whole || of === 'organisation' ? identity.number : maskNumber(identity.number),
    phone: phone || null,
    legalPerson: legalPerson ?? null,
    agent: agent ? { as: agent.as, name: agent.name, phone: agent.phone || null } : null,
  };
}

function materialsOf({ state, record }: Moment): PaperMaterial[] {
  const known = new Map(record.item?.materials.map((material) => [material.name, material]));
  return state.terms.materials.flatMap(({ name, required }): PaperMaterial[] => {
    const given = name in state.materials;
    const until = state.tolerated[name] ?? null;
    if (!given && !until && !required) return [];
    const { original = null, copies = null } = known.get(name) ?? {};
    return [{ name, original, copies, state: given ? 'given' : until ? 'tolerated' : 'missing', until }];
  });
}

const text = (fact: object, key: string) => {
  const value = (fact as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value : '';
};
const days = (fact: object) => Number((fact as { days?: number }).days ?? 0);

function receivedOn({ state, on }: Moment): Day {
  return state.clock.findLast((event) => event.do === 'receive' || event.do === 'supplement')?.on ?? on;
}

/** What each kind of paper says, from the case as it stood. */
const details: { [K in PaperKind]: (moment: Moment) => PaperDetails[K] } = {
  receipt: (moment) => ({
    receivedOn: receivedOn(moment),
    materials: materialsOf(moment),
    answerBy: moment.clock.noticeDue,
    channelName: channels[moment.state.channel],
    siteName: moment.names.site(moment.state.site),
    clerk: moment.names.staff(moment.fact.by),
  }),
  notice: (moment) => ({ receivedOn: receivedOn(moment), missing: moment.state.missing, until: null }),
  acceptance: (moment) => {
    const { acceptedOn, deemed, statutoryDue, promisedDue, projected } = moment.clock;
    const { promised, terms } = moment.state;
    const due = { statutoryDue, promisedDue, projected, deemed };
    const how = { onPromise: promised, joint: terms.joint };
    return { acceptedOn: acceptedOn ?? moment.on, ...due, ...how, materials: materialsOf(moment) };
  },
  nonacceptance: ({ fact }) => ({
    ground: text(fact, 'ground') === 'not-ours' ? 'not-ours' : 'not-needed',
    reason: text(fact, 'reason'),
    competent: null,
  }),
  special: ({ clock, state, fact, on }) => {
    const stop = state.clock.findLast((event) => event.do === 'stop');
    const ground = stop?.do === 'stop' ? stop.for : '';
    return { acceptedOn: clock.acceptedOn, for: ground, from: on, days: days(fact) };
  },
  extension: ({ clock, state, record, fact }) => {
    const event = state.clock.findLast((one) => one.do === 'extend');
    const asked = record.happened.findLast(({ verb }) => verb === 'ask-extension');
    const { acceptedOn, statutoryDue, promisedDue, projected } = clock;
    const due = { statutoryDue, promisedDue, projected, joint: state.terms.joint };
    const granted = event?.do === 'extend' ? event.days : 0;
    const approval = text(fact, 'approval');
    return {
      acceptedOn,
      days: granted,
      approval,
      reason: asked ? text(asked.payload, 'reason') : '',
      ...due,
    };
  },
  suspension: suspensionOf,
  continuation: continuationOf,
  grant: ({ clock, state, fact, record }) => ({
    acceptedOn: clock.acceptedOn,
    content: text(fact, 'reason'),
    resultName: state.terms.resultName,
    deliverBy: clock.deliverBy,
    projected: clock.projected,
    onPromise: state.promised,
    wayName: ways[record.wants?.way ?? ''] ?? null,
  }),
  rejection: ({ clock, fact }) => ({
    acceptedOn: clock.acceptedOn,
    reason: text(fact, 'reason'),
    article: null,
  }),
  delivery: (moment) => deliveryOf(moment),
  correction: ({ state, fact, names, record }) => {
    const corrected =
      state.documents.findLast(({ kind }) => kind === 'grant' || kind === 'rejection') ?? state.documents[0];
    const kind: DocumentKind = corrected?.kind ?? 'grant';
    const of = { name: names.paper(kind, record.item?.type ?? ''), number: corrected?.number ?? '' };
    return { of: { ...of, on: corrected?.on ?? fact.on }, what: text(fact, 'what') };
  },
  certificate: ({ state, fact, on }) => ({
    name: state.terms.resultName ?? state.terms.name,
    issuedOn: fact.on ?? on,
    validUntil: null,
    // the bearer is printed from the applicant; what the item attests beyond him it does not say yet
    facts: [],
  }),
};

function suspensionOf({ clock, state, on }: Moment): PaperDetails['suspension'] {
  const { acceptedOn, statutoryDue, promisedDue, projected } = clock;
  if (!state.suspension) throw new RangeError(`${state.number} is suspended without a suspension`);
  const { ground, reason, until } = state.suspension;
  const due = { statutoryDue, promisedDue, projected };
  return { acceptedOn, ground, reason, from: on, until, ...due };
}

function continuationOf({ clock, fact, on }: Moment): PaperDetails['continuation'] {
  const { acceptedOn, statutoryDue, promisedDue, projected } = clock;
  const { reason, byApplicant, ended } = fact as object as Continued;
  const due = { statutoryDue, promisedDue, projected };
  return { acceptedOn, ...ended, reason, byApplicant, from: on, ...due };
}

function deliveryOf({ state, fact, on, names, record }: Moment): PaperDetails['delivery'] {
  const decided = state.documents.filter(({ kind }) => kind === 'grant' || kind === 'rejection');
  const given = decided.map(({ kind, number }) => ({
    name: names.paper(kind, record.item?.type ?? ''),
    number,
    copies: 1,
  }));
  const { certificate, terms } = state;
  if (certificate) given.push({ name: terms.resultName ?? terms.name, number: certificate, copies: 1 });
  const way = text(fact, 'way') as PaperDetails['delivery']['way'];
  const place = way === 'counter' ? names.site(state.site) : (record.wants?.address ?? '');
  return {
    given,
    way,
    wayName: ways[way] ?? way,
    deliveredOn: on,
    place: way === 'electronic' ? '' : place,
    consignment: text(fact, 'consignment') || null,
    deliverer: names.staff(fact.by),
    confirmed: text(fact, 'confirmation') !== '',
  };
}
