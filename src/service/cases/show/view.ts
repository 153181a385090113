import type { z } from 'zod';
import type { Calendar } from '#base/calendar/index.ts';
import type { Day, Instant, Problem } from '#base/kernel/index.ts';
import { type ClockAnswer, lawOn, type PermitLaw } from '#service/clock/index.ts';
import type { ItemVersion } from '#service/items/index.ts';
import {
  type Answers,
  type Applicant,
  erasedApplicant,
  maskApplicant,
  type Wants,
} from '#service/persons/index.ts';
import { checkAnswers, formOf } from '../begin/forms.ts';
import { authorityProblems, wantsProblems } from '../begin/offer.ts';
import { AUTHORITY, conditionOf } from '../begin/terms.ts';
import { verbs } from '../commands/index.ts';
import { clockOn } from '../commands/shared.ts';
import type { CaseContext, Verb } from '../commands/types.ts';
import type { publicCaseSchema, staffCaseSchema } from '../contract-shapes.ts';
import { type CaseFact, statusOn } from '../life/handle.ts';
import { type Actor, rolesInCase } from '../life/role-in-case.ts';
import { suspensionGrounds } from '../life/suspension.ts';
import { type CaseState, type Channel, NOBODY, statuses } from '../types.ts';
import { actionsOf } from './view-actions.ts';
import { correctionsOf } from './view-corrected.ts';
import { stepsOf, stoppedFor, waitsFor } from './view-steps.ts';
import { fileShown, requestIn, suspensionShown } from './view-suspension.ts';
import { ways, wordsOf } from './view-words.ts';

/** A fact of a case as it stands in the journal. */
export interface CaseHappened {
  readonly version: number;
  readonly at: Instant;
  readonly verb: Verb;
  readonly payload: CaseFact['payload'];
}

export interface FileShown {
  readonly digest: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** Everything of one case, from the journal and from the tables beside it. */
export interface CaseRecord {
  readonly number: string;
  readonly version: number;
  readonly state: CaseState;
  readonly happened: readonly CaseHappened[];
  /** null: erased */
  readonly applicant: Applicant | null;
  readonly answers: Answers | null;
  /** all that was filled in or said in somebody's own words, by digest; what was erased is not among it */
  readonly told: ReadonlyMap<string, Answers>;
  readonly wants: Wants | null;
  readonly files: ReadonlyMap<string, FileShown>;
  readonly messages: readonly {
    readonly at: Instant;
    readonly on: Day;
    readonly kind: string;
    readonly text: string;
  }[];
  /** the pinned version */
  readonly item: ItemVersion['item'] | null;
}

export interface Names {
  unit(id: string): string;
  site(code: string): string;
  staff(id: string): string;
  /** a paper's title for an item of this type */
  paper(kind: CaseState['documents'][number]['kind'], itemType: string): string;
}

export interface ViewContext {
  readonly today: Day;
  readonly calendar: Calendar;
  readonly law: PermitLaw;
  readonly organ: string;
}

export const channels: Readonly<Record<Channel, string>> = {
  online: '网上申请',
  window: '窗口',
  kiosk: '一体机',
  agent: '帮办代办',
  phone: '电话',
  box: '意见箱',
};

/** of a material that is in no list of the item */
const AGENT_NOTE: Readonly<Record<string, string>> = { [AUTHORITY]: '由代理人办理时提交' };

const NO_WANTS: Wants = { way: 'counter', address: '' };

/** What still stands against handing a draft in: the form, and the authority of who acts for another. */
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

/** What the public and the desk both see of a case. */
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
  const wayName = ways[wants.way] ?? wants.way;
  const words = { unitName: names.unit(terms.unit), siteName: names.site(state.site), wayName };
  const context: CaseContext = {
    ...view,
    actor: who.id,
    roles: rolesInCase(who, state),
    lastNumbers: {},
    terms: null,
    number: null,
  };
  const before = state.status === 'draft' ? draftProblems(record) : [];
  const handsIn = (verb: Verb) => (verb === 'submit' || verb === 'receive' ? before : []);
  const happened = record.happened.map(({ verb, payload }) => ({ verb, on: payload.on }));
  return {
    number,
    version,
    status,
    statusName: statuses[status],
    item: {
      id: terms.item,
      version: terms.version,
      name: terms.name,
      unit: terms.unit,
      unitName: words.unitName,
      resultName: terms.resultName,
      onPromise: terms.onPromise,
      windowCheck: terms.windowCheck,
      statutory: terms.statutory,
      promised: terms.promised,
      joint: terms.joint,
      otherDepts: [...(record.item?.otherDepts ?? [])],
    },
    channel: state.channel,
    channelName: channels[state.channel],
    site: state.site,
    siteName: words.siteName,
    openedOn: happened[0]?.on ?? today,
    clock: clockShown(clock),
    steps: stepsOf(state, status, happened, clock),
    waitsFor: waitsFor(state, status, clock, words),
    applicant: applicant ? maskApplicant(applicant) : erasedApplicant,
    form: formOf(terms.item).map((field) => ({ ...field, options: [...field.options] })),
    answers: { ...record.answers },
    materials: materialsOf(record),
    missing: [...state.missing],
    asked: [...(state.asked ?? [])],
    promised: state.promised,
    stoppedFor: stoppedFor(state),
    suspension: suspensionShown(state, record.files),
    papers: state.documents.map(({ kind, number: paper, sequence, on }) => ({
      kind,
      name: names.paper(kind, record.item?.type ?? ''),
      number: paper,
      sequence,
      on,
    })),
    certificate:
      state.certificate === null || !(forStaff || state.delivery)
        ? null
        : { number: state.certificate, name: terms.resultName ?? terms.name },
    delivery: state.delivery && {
      ...state.delivery,
      wayName: ways[state.delivery.way] ?? state.delivery.way,
    },
    wants: { way: wants.way, wayName, address: forStaff ? maskAddress(wants.address) : wants.address },
    rating: state.rating,
    messages: record.messages.map((message) => ({ ...message })),
    actions: actionsOf(state, status, context, forStaff, handsIn).map((action) => ({
      ...action,
      problems: [...action.problems],
    })),
  };
}

/** Who has it. What came from home, or was put down, is nobody's until somebody takes it up. */
export function handlerName({ handler, applicant, status }: HeldBy, names: Pick<Names, 'staff'>): string {
  const nobody = handler === NOBODY || (handler === applicant && status !== 'draft');
  return nobody ? '待接办' : names.staff(handler);
}

type HeldBy = Pick<CaseState, 'handler' | 'applicant'> & { readonly status: string };

/** What the desk sees beyond that. */
export function staffView(
  record: CaseRecord,
  who: Actor,
  names: Names,
  view: ViewContext,
  colleagues: z.infer<typeof staffCaseSchema>['colleagues'],
): z.infer<typeof staffCaseSchema> {
  const { state } = record;
  const reviews = record.happened.filter(({ verb }) => verb === 'review');
  const roles = rolesInCase(who, state);
  const told = roles.some((role) => role !== 'courier') ? record.told : null;
  return {
    ...publicView(record, who, names, view, true),
    handler: { id: state.handler, name: handlerName(state, names) },
    roles,
    reviews: state.reviews.map(({ step, action, by }, index) => ({
      step,
      action,
      by: by.map(names.staff),
      opinion: textOf(reviews[index]?.payload, 'opinion'),
    })),
    extensionAsked: state.extensionAsked,
    approver: approverOf(state, view),
    timeline: record.happened.map(({ at, verb, payload }) => ({
      at,
      on: payload.on,
      verb,
      name: verbs[verb],
      by: payload.by,
      byName: names.staff(payload.by),
      words: wordsOf(verb, payload, names.staff, told),
      paper: payload.document?.number ?? null,
      file: fileShown(requestIn(payload), record.files),
    })),
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
  return state.terms.materials.map(({ name, required, tolerable }) => {
    const known = notes.get(name);
    const digest = state.materials[name];
    return {
      name,
      required,
      tolerable,
      note: known ? (conditionOf(state.terms.item, known) ?? known.note) : (AGENT_NOTE[name] ?? null),
      file: fileShown(digest ?? null, files),
      until: state.tolerated[name] ?? null,
    };
  });
}

/** 某某市某某区某某镇…: where somebody lives is covered down to the town */
export function maskAddress(address: string): string {
  const characters = [...address.trim()];
  const shown = Math.min(6, Math.floor(characters.length / 2));
  return characters.length === 0 ? '' : `${characters.slice(0, shown).join('')}****`;
}

function textOf(payload: object | undefined, key: string): string {
  const value = payload ? (payload as Readonly<Record<string, unknown>>)[key] : undefined;
  return typeof value === 'string' ? value : '';
}
