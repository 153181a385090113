import {
  type AgentRole,
  type ApplicantSort,
  type Day,
  type DeliveryWay,
  needsAddress,
  type Problem,
  type ReachWay,
} from '#base/kernel/index.ts';
import { isNeeded, type When } from '#service/cases/begin/conditions.ts';
import { type Answers, checkAnswers, type FormField } from '#service/cases/begin/forms.ts';
import { type IntakeStep, intakeSteps, type WindowChannel } from '#service/cases/types.ts';
import { type ApplicantInput, readApplicant } from '#service/persons/applicant.ts';
import { readIdentity } from '#service/persons/identity.ts';
import type { Paged } from './material-pages.ts';

/** A clerk's input at the window. It holds personal data, so it stays in memory and never gets into a browser's store. */
export interface IntakeDraft {
  readonly requestId: string;
  /** a draft of the window that is filled in further, as it was read; null for a new application */
  readonly draft: { readonly number: string; readonly version: number } | null;
  readonly item: string;
  readonly itemName: string;
  readonly channel: WindowChannel;
  readonly of: ApplicantSort;
  readonly kind: string;
  readonly number: string;
  /** why a number of doubtful form is right all the same, '' where nobody says so */
  readonly sure: string;
  readonly name: string;
  readonly phone: string;
  /** no telephone: how they are told instead; '' where there is one */
  readonly reach: ReachWay | '';
  readonly legalPerson: string;
  /** asked for where the number does not tell it */
  readonly birth: string;
  readonly agent: AgentDraft | null;
  readonly answers: Answers;
  readonly given: Readonly<Record<string, GivenFile>>;
  /** material → day until which it may follow */
  readonly tolerate: Readonly<Record<string, string>>;
  readonly way: DeliveryWay;
  readonly address: string;
}

export interface AgentDraft {
  readonly as: AgentRole;
  readonly kind: string;
  readonly number: string;
  readonly sure: string;
  readonly name: string;
  readonly phone: string;
  /** last day of the authority, '' for none */
  readonly until: string;
}

export type GivenFile = Paged;

/** What the item asks, as `cases.form` answers. */
export interface Asked {
  readonly form: readonly FormField[];
  readonly materials: readonly {
    readonly name: string;
    readonly required: boolean;
    readonly when: When | null;
    readonly tolerable: boolean;
    readonly note: string | null;
  }[];
}

export const AUTHORITY = '授权委托书';
export const ID_CARD = '111';
export const CREDIT_CODE = '001';

export function emptyIntake(requestId: string): IntakeDraft {
  return {
    ...{ requestId, draft: null, item: '', itemName: '', channel: 'window', of: 'person', kind: ID_CARD },
    ...{ number: '', sure: '', name: '', phone: '', reach: '', legalPerson: '', birth: '', agent: null },
    ...{ answers: {}, given: {}, tolerate: {}, way: 'counter', address: '' },
  };
}

export const emptyAgent = (as: AgentDraft['as']): AgentDraft => ({
  ...{ as, kind: ID_CARD, number: '', sure: '', name: '', phone: '', until: '' },
});

/** Has anything been typed that is worth keeping? */
export function isTouched(draft: IntakeDraft): boolean {
  const typed = [draft.number, draft.name, draft.phone, draft.address, ...Object.values(draft.answers)];
  return typed.some((text) => text.trim() !== '') || Object.keys(draft.given).length > 0;
}

/** The contents of a window's draft, with the unmasked applicant. */
export interface SavedDraft {
  readonly number: string;
  readonly version: number;
  readonly item: { readonly id: string; readonly name: string };
  readonly channel: string;
  readonly answers: Answers;
  readonly materials: readonly { readonly name: string; readonly file: GivenFile | null }[];
  readonly wants: { readonly way: DeliveryWay };
}

/** A draft of the window, to be filled in further. */
export function resumedIntake(
  saved: SavedDraft,
  { of, identity, agent, name, phone, ...whole }: ApplicantInput & { readonly address: string },
  requestId: string,
): IntakeDraft {
  const given = saved.materials.flatMap(({ name: material, file }) => (file ? [[material, file]] : []));
  return {
    ...emptyIntake(requestId),
    ...{ of, name, phone, kind: identity.kind, number: identity.number, sure: identity.sure ?? '' },
    draft: { number: saved.number, version: saved.version },
    item: saved.item.id,
    itemName: saved.item.name,
    channel: saved.channel as IntakeDraft['channel'],
    reach: whole.reach ?? '',
    legalPerson: whole.legalPerson ?? '',
    birth: whole.birth ?? '',
    agent: agent
      ? {
          ...{ as: agent.as, name: agent.name, phone: agent.phone },
          kind: agent.identity.kind,
          number: agent.identity.number,
          sure: agent.identity.sure ?? '',
          until: agent.authority?.until ?? '',
        }
      : null,
    answers: saved.answers,
    given: Object.fromEntries(given),
    way: saved.wants.way,
    address: whole.address,
  };
}

/** The intake of the next person for the same item, without data of the one before. */
export function nextIntake(
  { item, itemName, channel, of, kind }: IntakeDraft,
  requestId: string,
): IntakeDraft {
  return { ...emptyIntake(requestId), item, itemName, channel, of, kind };
}

/** The applicant as the contract has them. */
export function applicantOf(draft: IntakeDraft): ApplicantInput {
  const { of, name, phone, reach, legalPerson, birth, agent } = draft;
  return {
    of,
    name,
    identity: identityOf(draft),
    phone,
    ...(phone.trim() === '' && reach !== '' && { reach }),
    ...(of === 'organisation' && { legalPerson }),
    ...(of === 'person' && birth !== '' && { birth }),
    ...(agent && { agent: agentOf(agent, draft) }),
  };
}

const identityOf = ({ kind, number, sure }: Pick<AgentDraft, 'kind' | 'number' | 'sure'>) => ({
  ...{ kind, number },
  ...(sure.trim() !== '' && { sure }),
});

function agentOf(agent: AgentDraft, draft: IntakeDraft): NonNullable<ApplicantInput['agent']> {
  const { as, name, phone, until } = agent;
  const has = AUTHORITY in draft.given;
  const authority = as === 'agent' && has ? { material: AUTHORITY, until: until || null } : null;
  return { as, name, identity: identityOf(agent), phone, ...(authority && { authority }) };
}

export interface Known {
  /** the birthday that the number tells */
  readonly birth: Day | null;
  readonly problem: Problem | null;
}

/** The identity as soon as it is typed; null while there is too little to say anything. */
export function checkIdentity(
  input: { readonly kind: string; readonly number: string },
  of: IntakeDraft['of'],
  today: Day,
): Known | null {
  const number = input.number.trim();
  if (number === '') return null;
  const read = readIdentity({ kind: input.kind, number }, of, today, 'applicant.identity');
  return read.ok
    ? { birth: read.value.birth, problem: null }
    : { birth: null, problem: read.problems[0] ?? null };
}

export interface Lack {
  /** place on the page, as the server's problems name it */
  readonly at: string;
  readonly message: string;
  /** the first step that needs it */
  readonly before: IntakeStep;
}

/** The missing parts with their places, by the rules of the server, so that the page says them beforehand. */
export function lacksOf(draft: IntakeDraft, asked: Asked | undefined, today: Day): Lack[] {
  if (!draft.item || !asked) return [{ at: 'item', message: '没有选事项', before: 'draft' }];
  const applicant = readApplicant(applicantOf(draft), today);
  const answers = checkAnswers(asked.form, draft.answers);
  return [
    ...lacks(applicant, 'draft'),
    ...lacks(answers, 'receive'),
    ...lacksAddress(draft),
    ...absent(draft, asked).map((name): Lack => {
      return { at: `materials.${name}`, message: `必备材料“${name}”没有交`, before: 'accept' };
    }),
  ];
}

const lacks = (
  result: { readonly ok: true } | { readonly ok: false; readonly problems: readonly Problem[] },
  before: IntakeStep,
): Lack[] => (result.ok ? [] : result.problems.map(({ at, message }) => ({ at, message, before })));

function lacksAddress({ way, address }: IntakeDraft): Lack[] {
  return needsAddress(way) && address.trim() === ''
    ? [
        {
          at: 'wants.address',
          message: way === 'post' ? '没有填寄送地址' : '没有填送到哪里',
          before: 'receive',
        },
      ]
    : [];
}

/** Required materials that are neither there nor tolerated. */
export function absent({ given, tolerate, answers }: IntakeDraft, { materials }: Asked): string[] {
  return materials
    .filter((one) => isRequired(one, answers) && !(one.name in given) && !(one.name in tolerate))
    .map(({ name }) => name);
}

/** Does this application need the material: everybody does, or the answers say so? */
export const isRequired = (
  { required, when }: Pick<Asked['materials'][number], 'required' | 'when'>,
  answers: Answers,
): boolean => required || isNeeded({ when }, answers);

/** The missing parts that prevent the steps up to `until`. */
export function against(found: readonly Lack[], until: IntakeStep): Lack[] {
  return found.filter(({ before }) => intakeSteps.indexOf(before) <= intakeSteps.indexOf(until));
}

/** The id of the control at a place; places hold dots and brackets, which ids may carry. */
export function placeOf(at: string, draft: IntakeDraft): string {
  const index = /^tolerate\[(\d+)\]/.exec(at)?.[1];
  if (index !== undefined) return `materials.${Object.keys(draft.tolerate)[Number(index)] ?? ''}`;
  if (at === 'applicant.agent.authority') return `materials.${AUTHORITY}`;
  if (at === 'applicant' || at === 'applicant.identity') return 'applicant.identity.number';
  return at;
}
