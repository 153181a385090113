import { ok, type Result, refused } from '#base/kernel/index.ts';
import type { PaperCommon, PaperKind, PaperSubject } from '#service/papers/index.ts';
import { type Applicant, findIdentityKind, maskNumber } from '#service/persons/index.ts';
import { type CaseCommand, verbs } from '../commands/index.ts';
import { clockOn } from '../commands/shared.ts';
import { evolve, handle } from '../life/handle.ts';
import { type Actor, rolesInCase } from '../life/role-in-case.ts';
import { problems } from '../problems.ts';
import type { CaseState } from '../types.ts';
import { basisOnPaper, restsOn } from './assumed-words.ts';
import type { CaseHappened, CaseRecord, Names, ViewContext } from './case-record.ts';
import { type Issuing, reachOf } from './issuer.ts';
import { details, lacks, type Moment, typeOf } from './paper-details.ts';

/** A paper for printing: its kind, its title and its subject. */
export interface PaperToPrint {
  readonly kind: PaperKind;
  readonly title: string;
  readonly subject: PaperSubject;
}

/**
 * A paper of a case, or its certificate (`certificate`, with any sequence), as it was issued; null: there is none. A paper whose
 * ground is missing is refused (`cases/paper-lacks`), because nothing is printed that nobody has decided.
 */
export function paperOf(
  record: CaseRecord,
  which: { readonly kind: string; readonly sequence: number },
  names: Names,
  view: ViewContext,
  issuing: Issuing,
): Result<PaperToPrint> | null {
  const issues = ({ fact: { kind, payload } }: CaseHappened) =>
    which.kind === 'certificate'
      ? kind === 'case/certify'
      : payload.document?.kind === which.kind && payload.document.sequence === which.sequence;
  const at = record.happened.findIndex(issues);
  const happened = record.happened[at];
  if (!happened) return null;
  const facts = record.happened.slice(0, at + 1).map((one) => one.fact);
  const state = facts.reduce<CaseState | null>(evolve, null);
  if (!state) return null;
  const { fact } = happened;
  const { document, on } = fact.payload;
  const clock = clockOn(state, on, view.calendar, view.law);
  const number = document?.number ?? state.certificate;
  const kind = document?.kind ?? 'certificate';
  return printed(kind, { record, state, clock, fact, facts, on, number, names, issuing });
}

/** The paper that a command would issue now. Refused like the command, and for a command that issues none. */
export function previewOf(
  record: CaseRecord,
  who: Actor,
  command: CaseCommand,
  names: Names,
  view: ViewContext,
  issuing: Issuing,
): Result<PaperToPrint> {
  const { state: before } = record;
  const context = {
    ...view,
    // a preview prints no number
    organ: '',
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
  if (!kind)
    return refused(problems.of('cases/nothing-to-preview', 'command', { verb: verbs[command.do].name }));
  const state = evolve(before, fact.value);
  const clock = clockOn(state, view.today, view.calendar, view.law);
  const facts = [...record.happened.map((one) => one.fact), fact.value];
  const moment = { record, state, clock, fact: fact.value, facts, number: null, names, issuing };
  return printed(kind, { ...moment, on: view.today });
}

function printed(kind: PaperKind, moment: Moment): Result<PaperToPrint> {
  const { state, names } = moment;
  const type = typeOf(moment);
  // the item's type decides the law that a paper cites
  if (type === null) return lacks(kind, '事项的类型');
  const detail = details[kind](moment);
  if (!detail.ok) return detail;
  const bearer = kind === 'certificate';
  const title = bearer ? (state.terms.resultName ?? state.terms.name) : names.paper(kind, type);
  return ok({ kind, title, subject: { ...common(moment, type, bearer), detail: detail.value } });
}

function common(
  { record, state, on, number, names, issuing }: Moment,
  type: string,
  whole: boolean,
): PaperCommon {
  const { item, assumed, happened } = record;
  const handedIn = ({ fact }: CaseHappened) => fact.kind === 'case/submit' || fact.kind === 'case/receive';
  const first = happened.find(handedIn) ?? happened[0];
  return {
    district: record.number.slice(0, 6),
    government: issuing.government,
    restsOn: restsOn(assumed),
    caseNumber: record.number,
    code: null,
    number,
    on,
    item: {
      name: state.terms.name,
      type,
      basis: basisOnPaper(item, assumed),
      unitName: names.unit(state.terms.unit),
    },
    organ: {
      // the organ that decides signs and seals (第三十二条、第三十八条: 本行政机关); windows take in on its behalf
      name: names.unit(state.terms.unit),
      ...reachOf(state.terms.unit, item, assumed, issuing),
    },
    applicant: partyOf(record.applicant, whole),
    appliedOn: first?.fact.payload.on ?? on,
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
    // a paper may be lost, so only a certificate shows the whole number
    identityNumber: whole || of === 'organisation' ? identity.number : maskNumber(identity.number),
    phone: phone || null,
    legalPerson: legalPerson ?? null,
    agent: agent ? { as: agent.as, name: agent.name, phone: agent.phone || null } : null,
  };
}
