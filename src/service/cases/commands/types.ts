import type { Calendar } from '#base/calendar/index.ts';
import type { Day, Result } from '#base/kernel/index.ts';
import type { PermitLaw } from '#service/clock/index.ts';
import type { DocumentKind, Series } from '../numbers/document-number.ts';
import type { CaseRole, CaseState, CaseTerms, Channel, GivenMaterial } from '../types.ts';

/**
 * What one may ask of a case, by verb. Reasons and opinions are words of staff for the record, never personal data. What
 * an applicant says himself (`correct`, `withdraw`), answers and confirmations come as digests: apart.store.ts keeps the
 * words beside the journal.
 */
export interface CommandInputs {
  draft: {
    readonly channel: Channel;
    readonly applicant: string;
    readonly site: string;
    readonly answers: string;
    readonly materials: readonly GivenMaterial[];
  };
  save: {
    readonly answers: string;
    readonly materials: readonly GivenMaterial[];
    /** names of materials that are taken out again */
    readonly without?: readonly string[];
  };
  discard: object;
  submit: object;
  /** `fields`: keys of the form's questions to be answered anew */
  'pre-return': { readonly missing: readonly string[]; readonly fields?: readonly string[] };
  'pre-pass': object;
  receive: { readonly materials: readonly GivenMaterial[] };
  correct: { readonly what: string; readonly answers?: string };
  notify: { readonly missing: readonly string[]; readonly fields?: readonly string[] };
  /** `answers`: of the whole form, where something in it was corrected */
  supplement: { readonly materials: readonly GivenMaterial[]; readonly answers?: string };
  accept: {
    readonly tolerate: readonly { readonly name: string; readonly until: Day }[];
    readonly onPromise: boolean;
  };
  refuse: { readonly ground: 'not-needed' | 'not-ours'; readonly reason: string };
  review: {
    readonly step: string;
    readonly action: '通过' | '退回' | '其他';
    readonly opinion: string;
    /** a second member of staff, when the substance is verified on the spot (行政许可法第三十四条第三款) */
    readonly onSite: boolean;
    readonly second: string | null;
  };
  stop: { readonly for: string; readonly days: number };
  resume: { readonly outcome: string };
  /** `for`: id of a ground of packs/law/case-suspension.json; `request`: digest of the applicant's written request */
  suspend: {
    readonly for: string;
    readonly reason: string;
    readonly until: Day | null;
    readonly request: string | null;
  };
  /** `reason` may be empty where the applicant says himself that it goes on */
  continue: { readonly reason: string };
  'ask-extension': { readonly days: number; readonly reason: string };
  /** `approval`: by which paper the government's head has approved; joint handling only */
  'approve-extension': { readonly approval?: string };
  'reject-extension': { readonly reason: string };
  supply: { readonly materials: readonly GivenMaterial[] };
  withdraw: { readonly reason: string };
  end: { readonly reason: string };
  decide: { readonly grant: boolean; readonly reason: string };
  certify: { readonly certificate: string };
  deliver: {
    readonly way: 'counter' | 'post' | 'hand' | 'electronic';
    readonly consignment: string | null;
    /** digest of the receiver's signature or confirmation */
    readonly confirmation: string | null;
  };
  rate: { readonly grade: number };
  'correct-result': { readonly what: string };
  archive: object;
  'renew-code': object;
  /** `to` may be NOBODY; the reason is said where all of a colleague's cases go at once */
  'hand-over': { readonly to: string; readonly reason?: string };
}

export type Verb = keyof CommandInputs;

export type CaseCommand = { [V in Verb]: { readonly do: V } & CommandInputs[V] }[Verb];

/** Everything around a command, passed in. */
export interface CaseContext {
  readonly actor: string;
  readonly roles: readonly CaseRole[];
  readonly today: Day;
  readonly calendar: Calendar;
  readonly law: PermitLaw;
  /** short name of the organ, for the numbers of its papers */
  readonly organ: string;
  /** last number used this year, by kind of paper and by item of certificates; the store holds the counters */
  readonly lastNumbers: Readonly<Partial<Record<Series, number>>>;
  /** only for `draft`: what is applied for, and the number that the new case gets */
  readonly terms: CaseTerms | null;
  readonly number: string | null;
}

/** What a command leaves: the payload of its fact, plain JSON, enough to evolve the state again. */
export interface Outcome<P> {
  readonly payload: P;
  /** the paper that is issued with it */
  readonly document?: DocumentKind;
}

/** Who and when, in every payload. */
export interface Stamp {
  readonly on: Day;
  readonly by: string;
}

/** One verb: whether it may happen now, and what it changes. */
export interface CommandRule<V extends Verb, P = object> {
  decide(state: CaseState, command: CommandInputs[V], context: CaseContext): Result<Outcome<P>>;
  evolve(state: CaseState, payload: P & Stamp): CaseState;
}
