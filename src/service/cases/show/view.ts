import type { z } from 'zod';
import { deliveryWayName, type Problem } from '#base/kernel/index.ts';
import { type ClockAnswer, lawOn } from '#service/clock/index.ts';
import { erasedApplicant, maskApplicant, ownApplicant, type Wants } from '#service/persons/index.ts';
import { conditionOf } from '../begin/conditions.ts';
import { checkAnswers, formOf } from '../begin/forms.ts';
import { authorityProblems, wantsProblems } from '../begin/offer.ts';
import { AUTHORITY } from '../begin/terms.ts';
import { factVerb, notesOn, type Verb, verbs } from '../commands/index.ts';
import { clockOn, requiredOf } from '../commands/shared.ts';
import type { CaseContext } from '../commands/types.ts';
import type { publicCaseSchema, staffCaseSchema } from '../contract-shapes.ts';
import { statusOn } from '../life/handle.ts';
import { type Actor, hasPart, partsOf, rolesInCase } from '../life/role-in-case.ts';
import { suspensionGrounds } from '../life/suspension.ts';
import { type CaseState, channels, NOBODY, type Status, statuses } from '../types.ts';
import type { CaseRecord, Names, ViewContext } from './case-record.ts';
import { actionsOf } from './view-actions.ts';
import { correctionsOf } from './view-corrected.ts';
import { stepsOf, stoppedNow, waitsFor } from './view-steps.ts';
import { fileShown, suspensionShown } from './view-suspension.ts';
import { wordsOf } from './view-words.ts';

/** notes for a material that no list of the item has */
const AGENT_NOTE: Readonly<Record<string, string>> = { [AUTHORITY]: '由代理人办理时提交' };

const NO_WANTS: Wants = { way: 'counter', address: '' };

/** The problems that prevent submitting a draft: an incomplete form, and a missing authority of an agent. */
export function draftProblems(
  record: Pick<CaseRecord, 'state' | 'answers' | 'applicant' | 'wants' | 'item'>,
): readonly Problem[] {
  const { state, answers, applicant, wants, item } = record;
  const form = checkAnswers(formOf(state.terms.item), answers ?? {});
  return [
    ...(form.ok ? [] : form.problems),
    ...(item && wants ? wantsProblems(item, wants) : []),
    ...authorityProblems(applicant, Object.keys(state.materials)),
  ];
}

/** The view of a case that the public and the desk share. */
export function publicView(
  record: CaseRecord,
  who: Actor,
  names: Names,
  view: ViewContext,
  forStaff = false,
): z.infer<typeof publicCaseSchema> {
  const { state, number, version, applicant } = record;
  const { terms } = state;
  const { today, calendar, law } = view;
  const status = statusOn(state, today, calendar, law);
  const clock = clockOn(state, today, calendar, law);
  const wants = record.wants ?? NO_WANTS;
  const way = deliveryWayName(wants.way);
  const own = status === 'draft' && !forStaff;
  const words = { unitName: names.unit(terms.unit), siteName: names.site(state.site), wayName: way };
  const happened = record.happened.map(({ fact }) => ({ verb: factVerb(fact), on: fact.payload.on }));
  return {
    ...{ number, version, status, statusName: statuses[status] },
    item: itemShown(record, words.unitName),
    ...{ channel: state.channel, channelName: channels[state.channel] },
    ...{ site: state.site, siteName: words.siteName },
    openedOn: happened[0]?.on ?? today,
    clock: clockShown(clock),
    steps: stepsOf(state, status, happened, clock),
    waitsFor: waitsFor(state, status, clock, words),
    applicant: applicant ? (own ? ownApplicant(applicant) : maskApplicant(applicant)) : erasedApplicant,
    form: formOf(terms.item).map((field) => ({ ...field, options: [...field.options] })),
    answers: { ...record.answers },
    materials: materialsOf(record),
    missing: [...state.missing],
    asked: [...(state.asked ?? [])],
    promised: state.promised,
    stoppedFor: stoppedNow(state),
    notes: notesOn(state, { today, law, forApplicant: !forStaff }).map(({ text, late = false }) => ({
      text,
      late,
    })),
    suspension: suspensionShown(state, record.files),
    ...resultShown(record, names, forStaff),
    wants: { way: wants.way, wayName: way, address: forStaff ? maskAddress(wants.address) : wants.address },
    rating: state.rating,
    messages: record.messages.map((message) => ({ ...message })),
    actions: actionsShown(record, who, view, status, forStaff),
  };
}

function itemShown({ state: { terms }, item }: CaseRecord, unitName: string) {
  const { version, name, unit, resultName, onPromise, windowCheck, statutory, promised, joint } = terms;
  return {
    ...{ id: terms.item, version, name, unit, unitName, resultName, onPromise, windowCheck },
    ...{ statutory, promised, joint },
    otherDepts: [...(item?.otherDepts ?? [])],
  };
}

/** The papers, the certificate and their delivery. An applicant sees the certificate only after the delivery. */
function resultShown({ state, item }: CaseRecord, names: Names, forStaff: boolean) {
  const { documents, certificate, delivery, terms } = state;
  return {
    papers: documents.map(({ kind, number, sequence, on }) => ({
      ...{ kind, name: names.paper(kind, item?.type ?? ''), number, sequence, on },
    })),
    certificate:
      certificate === null || !(forStaff || delivery)
        ? null
        : { number: certificate, name: terms.resultName ?? terms.name },
    delivery: delivery && { ...delivery, wayName: deliveryWayName(delivery.way) },
  };
}

/** The actions of this actor, with their problems. */
function actionsShown(record: CaseRecord, who: Actor, view: ViewContext, status: Status, forStaff: boolean) {
  const { state } = record;
  const context: CaseContext = {
    ...view,
    // a trial gets no number
    organ: '',
    actor: who.id,
    roles: rolesInCase(who, state),
    lastNumbers: {},
    terms: null,
    number: null,
  };
  const before = state.status === 'draft' ? draftProblems(record) : [];
  const handsIn = (verb: Verb) => (verbs[verb].handsIn ? before : []);
  return actionsOf(state, status, context, forStaff, handsIn).map((action) => ({
    ...action,
    problems: [...action.problems],
  }));
}

/** The handler. A case from home, or one that was handed over to nobody, has none until somebody takes it over. */
export function handlerName({ handler, applicant, status }: HeldBy, names: Pick<Names, 'staff'>): string {
  const nobody = handler === NOBODY || (handler === applicant && status !== 'draft');
  return nobody ? '待接办' : names.staff(handler);
}

type HeldBy = Pick<CaseState, 'handler' | 'applicant'> & { readonly status: string };

/** The additional view of the desk. */
export function staffView(
  record: CaseRecord,
  who: Actor,
  names: Names,
  view: ViewContext,
  colleagues: z.infer<typeof staffCaseSchema>['colleagues'],
): z.infer<typeof staffCaseSchema> {
  const { state } = record;
  const opinions = record.happened.flatMap(({ fact }) =>
    fact.kind === 'case/review' ? fact.payload.opinion : [],
  );
  const roles = partsOf(rolesInCase(who, state));
  const told = hasPart(roles) ? record.told : null;
  return {
    ...publicView(record, who, names, view, true),
    handler: { id: state.handler, name: handlerName(state, names) },
    roles,
    reviews: state.reviews.map(({ step, action, by }, index) => ({
      step,
      action,
      by: by.map(names.staff),
      opinion: opinions[index] ?? '',
    })),
    extensionAsked: state.extensionAsked,
    approver: approverOf(state, view),
    timeline: record.happened.map(({ at, fact }) => {
      const { verb, name, attachmentOf } = verbs[factVerb(fact)];
      const { on, by, document } = fact.payload;
      return {
        ...{ at, on, verb, name, by, byName: names.staff(by) },
        words: wordsOf(fact, names.staff, told),
        paper: document?.number ?? null,
        file: fileShown(attachmentOf(fact), record.files),
      };
    }),
    corrected: correctionsOf(record).map(({ on, by, fields }) => ({
      on,
      byName: names.staff(by),
      fields: [...fields],
    })),
    stops: [...new Set([...lawOn(view.law, view.today).stop.grounds, ...state.terms.special])],
    grounds: suspensionGrounds(view.today).map((ground) => ({ ...ground })),
    colleagues,
  };
}

function approverOf({ terms }: CaseState, { law, today }: ViewContext): string {
  const { joint, single } = lawOn(law, today).decision;
  return (terms.joint ? joint : single).approvedBy;
}

function clockShown({ problems: _problems, basis, ...clock }: ClockAnswer) {
  return { ...clock, basis: [...basis] };
}

function materialsOf({ state, files, item }: CaseRecord): z.infer<typeof publicCaseSchema>['materials'] {
  const notes = new Map(item?.materials.map((material) => [material.name, material]));
  const needed = requiredOf(state);
  return state.terms.materials.map(({ name, tolerable, when }) => {
    const known = notes.get(name);
    const digest = state.materials[name];
    return {
      name,
      required: needed.includes(name),
      when: when ? { key: when.key, is: [...when.is] } : null,
      tolerable,
      note: known ? (conditionOf(state.terms.item, known) ?? known.note) : (AGENT_NOTE[name] ?? null),
      file: fileShown(digest ?? null, files),
      until: state.tolerated[name] ?? null,
    };
  });
}

/** 某某市某某区某某镇…: masks an address below the town */
export function maskAddress(address: string): string {
  const characters = [...address.trim()];
  const shown = Math.min(6, Math.floor(characters.length / 2));
  return characters.length === 0 ? '' : `${characters.slice(0, shown).join('')}****`;
}
