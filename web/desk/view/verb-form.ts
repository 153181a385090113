import type { z } from 'zod';
import type { commandSchema } from '#service/cases/contract-commands.ts';
import type { DeskVerb } from './verbs.ts';

export type Command = z.infer<typeof commandSchema>;

/** Everything that the forms of a case page hold; each verb takes of it what it asks. */
export interface VerbForm {
  /** handed in now: material → digest and name of the file */
  readonly given: Readonly<Record<string, { readonly digest: string; readonly name: string }>>;
  /** ticked materials that are missing */
  readonly lacking: readonly string[];
  /** ticked questions of the form that are to be answered anew, by their keys */
  readonly fields: readonly string[];
  /** the form's answers, as they are corrected */
  readonly answers: Readonly<Record<string, string>>;
  /** what else is missing, one a line */
  readonly missing: string;
  /** tolerated material → day */
  readonly tolerate: Readonly<Record<string, string>>;
  readonly onPromise: boolean;
  readonly ground: 'not-needed' | 'not-ours';
  readonly reason: string;
  readonly step: string;
  readonly action: '通过' | '退回' | '其他';
  readonly opinion: string;
  readonly onSite: boolean;
  readonly second: string;
  readonly stopFor: string;
  /** id of a ground */
  readonly suspendFor: string;
  /** day, or '' where nobody can say */
  readonly until: string;
  /** the applicant's written request; goes only with the ground that needs it */
  readonly request: { readonly digest: string; readonly name: string } | null;
  readonly needsRequest: boolean;
  readonly days: string;
  readonly outcome: string;
  /** number of the government's approval, of a joint case */
  readonly approval: string;
  readonly grant: boolean;
  readonly certificate: string;
  readonly way: 'counter' | 'post' | 'hand' | 'electronic';
  readonly consignment: string;
  readonly confirmation: string;
  /** digest of a photograph of the signature; goes before the words */
  readonly signed: { readonly digest: string; readonly name: string } | null;
  readonly what: string;
  readonly to: string;
}

export const EMPTY_FORM: VerbForm = {
  given: {},
  lacking: [],
  fields: [],
  answers: {},
  missing: '',
  tolerate: {},
  onPromise: false,
  ground: 'not-needed',
  reason: '',
  step: '',
  action: '通过',
  opinion: '',
  onSite: false,
  second: '',
  stopFor: '',
  suspendFor: '',
  until: '',
  request: null,
  needsRequest: false,
  days: '',
  outcome: '',
  approval: '',
  grant: true,
  certificate: '',
  way: 'counter',
  consignment: '',
  confirmation: '',
  signed: null,
  what: '',
  to: '',
};

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const givenOf = ({ given }: VerbForm) =>
  Object.entries(given).map(([name, { digest }]) => ({ name, digest }));

const noticed = (form: VerbForm) => ({
  missing: [...form.lacking, ...linesOf(form.missing)],
  ...(form.fields.length > 0 && { fields: [...form.fields] }),
});

/** the server sees what is otherwise than it was */
const answersOf = ({ answers }: VerbForm) =>
  Object.keys(answers).length > 0 ? { answers: { ...answers } } : {};

/** a number of days as typed; 0 is refused by the rule in words, so that nothing is guessed here */
const daysOf = ({ days }: VerbForm) => {
  const number = Number(days.normalize('NFKC').trim());
  return Number.isSafeInteger(number) ? number : 0;
};

const MAKE: { readonly [V in DeskVerb]: (form: VerbForm) => Omit<Extract<Command, { do: V }>, 'do'> } = {
  submit: () => ({}),
  discard: () => ({}),
  receive: (form) => ({ materials: givenOf(form) }),
  'pre-pass': () => ({}),
  'pre-return': noticed,
  accept: ({ tolerate, onPromise }) => ({
    tolerate: Object.entries(tolerate).map(([name, until]) => ({ name, until })),
    onPromise,
  }),
  notify: noticed,
  refuse: ({ ground, reason }) => ({ ground, reason }),
  supplement: (form) => ({ materials: givenOf(form), ...answersOf(form) }),
  supply: (form) => ({ materials: givenOf(form) }),
  correct: (form) => ({ what: form.what, ...answersOf(form) }),
  review: ({ step, action, opinion, onSite, second }) => ({
    ...{ step, action, opinion, onSite },
    second: onSite && second ? second : null,
  }),
  stop: (form) => ({ for: form.stopFor, days: daysOf(form) }),
  resume: ({ outcome }) => ({ outcome }),
  suspend: (form) => ({
    for: form.suspendFor,
    reason: form.reason,
    until: form.until.trim() || null,
    request: form.needsRequest ? (form.request?.digest ?? null) : null,
  }),
  continue: ({ reason }) => ({ reason }),
  'ask-extension': (form) => ({ days: daysOf(form), reason: form.reason }),
  'approve-extension': ({ approval }) => (approval.trim() ? { approval: approval.trim() } : {}),
  'reject-extension': ({ reason }) => ({ reason }),
  end: ({ reason }) => ({ reason }),
  withdraw: ({ reason }) => ({ reason }),
  decide: ({ grant, reason }) => ({ grant, reason }),
  certify: ({ certificate }) => ({ certificate }),
  deliver: ({ way, consignment, confirmation, signed }) => ({
    way,
    consignment: way === 'post' ? consignment.trim() || null : null,
    confirmation: signed?.digest ?? (confirmation.trim() || null),
  }),
  'correct-result': ({ what }) => ({ what }),
  archive: () => ({}),
  'hand-over': ({ to }) => ({ to }),
};

/** The command of a verb from what the form holds; nothing of other verbs goes with it. */
export function commandOf(verb: DeskVerb, form: VerbForm): Command {
  return { do: verb, ...MAKE[verb](form) } as Command;
}

interface CaseLike {
  readonly status: string;
  readonly materials: readonly {
    readonly name: string;
    readonly required: boolean;
    readonly tolerable: boolean;
    readonly file: object | null;
  }[];
  readonly reviews: readonly object[];
  readonly stops: readonly string[];
  readonly grounds: readonly { readonly id: string; readonly needsRequest: boolean }[];
  readonly wants: { readonly way: string };
  readonly answers: Readonly<Record<string, string>>;
}

const WAYS = ['counter', 'post', 'hand', 'electronic'] as const;

/** The form as it opens: what is probable is filled in, to be changed by who knows better. */
export function startForm(of: CaseLike): VerbForm {
  return {
    ...EMPTY_FORM,
    lacking: missingOf(of).map(({ name }) => name),
    answers: of.answers,
    step: of.reviews.length === 0 ? '初审' : '复审',
    stopFor: of.stops[0] ?? '',
    suspendFor: of.grounds[0]?.id ?? '',
    needsRequest: of.grounds[0]?.needsRequest ?? false,
    way: WAYS.find((way) => way === of.wants.way) ?? 'counter',
  };
}

/** Required materials of which there is no file. */
export function missingOf<M extends CaseLike['materials'][number]>(of: {
  readonly materials: readonly M[];
}): M[] {
  return of.materials.filter(({ required, file }) => required && !file);
}
