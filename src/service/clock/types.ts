import type { Calendar } from '#base/calendar/index.ts';
import type { Day, Problem } from '#base/kernel/index.ts';
import type { PermitLawVersion } from './law.ts';

export const eventKinds = [
  'receive',
  'notify',
  'supplement',
  'accept',
  'refuse',
  'stop',
  'resume',
  'extend',
  'decide',
] as const;
export type EventKind = (typeof eventKinds)[number];

interface Happened {
  readonly on: Day;
  /** where it stands in what was asked, for problems: `events[2]` */
  readonly at: string;
}

/** What happened to a case, as far as the clock is concerned. */
export type ClockEvent = Happened &
  (
    | { readonly do: Exclude<EventKind, 'stop' | 'extend'> }
    /**
     * `for`: the special procedure, 听证、鉴定 … `basis`: on what it stands, where a case says so itself (中止); a question
     * from outside has none.
     */
    | { readonly do: 'stop'; readonly for: string; readonly basis?: string }
    /** `days`: working days that the director approved, at least 1 */
    | { readonly do: 'extend'; readonly days: number }
  );

/** In working days from acceptance; 0 is on the spot, null means that there is none. */
export interface Limits {
  readonly statutory: number | null;
  readonly promised: number | null;
  /** 统一办理、联合办理、集中办理 (行政许可法第二十六条) */
  readonly joint: boolean;
}

export interface Scenario {
  readonly limits: Limits;
  /** in any order */
  readonly events: readonly ClockEvent[];
  /** the day of the question; null: the day of the last event */
  readonly asOf: Day | null;
  /** what was wrong with the question itself; handed on in the answer */
  readonly problems: readonly Problem[];
}

/** The working days after `from` up to and with `until` do not count; until null: still stopped. */
export interface Stop {
  readonly from: Day;
  readonly until: Day | null;
  readonly for: string;
}

/** What the events so far amount to: a fold, nothing that depends on the day of the question. */
export interface ClockState {
  /** the last receipt: a supplement is a new one */
  readonly receivedOn: Day | null;
  /** has this receipt been answered by a notice, an acceptance, a refusal or a decision that counts? */
  readonly answered: boolean;
  readonly acceptedOn: Day | null;
  /** accepted by silence */
  readonly deemed: boolean;
  readonly stops: readonly Stop[];
  readonly extendedBy: number;
  readonly refusedOn: Day | null;
  readonly decidedOn: Day | null;
  /** articles applied, in the order of their application, possibly repeated */
  readonly basis: readonly string[];
}

export const initialState: ClockState = {
  receivedOn: null,
  answered: false,
  acceptedOn: null,
  deemed: false,
  stops: [],
  extendedBy: 0,
  refusedOn: null,
  decidedOn: null,
  basis: [],
};

export interface ClockContext {
  readonly calendar: Calendar;
  readonly law: PermitLawVersion;
  readonly limits: Limits;
}

/** A rule takes one event. A refused event leaves the state as it was. */
export type Step =
  | { readonly state: ClockState; readonly problem?: undefined }
  | { readonly problem: Problem };

export type Rule<K extends EventKind> = (
  state: ClockState,
  event: Extract<ClockEvent, { do: K }> | (Happened & { readonly do: K }),
  context: ClockContext,
) => Step;

export type Light = 'done' | 'paused' | 'red' | 'orange' | 'yellow' | 'green';

export interface ClockAnswer {
  readonly acceptedOn: Day | null;
  readonly deemed: boolean;
  readonly noticeDue: Day | null;
  readonly statutoryDue: Day | null;
  readonly promisedDue: Day | null;
  readonly deliverBy: Day | null;
  readonly light: Light;
  readonly workingDaysLeft: number | null;
  readonly projected: boolean;
  readonly problems: readonly Problem[];
  readonly basis: readonly string[];
}
