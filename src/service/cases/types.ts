import type { Day, DeliveryWay } from '#base/kernel/index.ts';
import type { ClockEvent } from '#service/clock/index.ts';
import type { DocumentKind, Series } from './numbers/document-number.ts';

/** The statuses of a case. `deemed` is never stored: it is `received` after five days of silence. */
export const statuses = {
  draft: '草稿',
  discarded: '已放弃',
  submitted: '待预审',
  returned: '预审退回',
  passed: '待窗口核验',
  received: '已收件',
  notified: '待补正',
  deemed: '视为受理',
  accepted: '审查中',
  stopped: '特别程序中',
  suspended: '已中止',
  granted: '待制证',
  made: '待送达',
  rejected: '不予许可，待送达',
  closed: '已办结',
  'turned-away': '不予受理',
  withdrawn: '已撤回',
  ended: '已终止',
  archived: '已归档',
} as const;
export type Status = keyof typeof statuses;

const over: readonly string[] = ['discarded', 'closed', 'turned-away', 'withdrawn', 'ended', 'archived'];
/** Is nothing left to do in this status? Such a case is in no queue. */
export function isOver(status: string): boolean {
  return over.includes(status);
}

/**
 * The roles of people in a case (life/role-in-case.ts), which are no posts. `overseer` reads the cases of their region and
 * handles none of them. `manager` answers for the handler, and exists only where all of a colleague's cases are handed over
 * (step/hand-over-all.ts), or where an applicant gives number and code of their draft to a window
 * (begin/draft-from-home.routes.ts).
 */
export const caseRoles = [
  'applicant',
  'agent',
  'courier',
  'clerk',
  'reviewer',
  'decider',
  'director',
  'overseer',
  'manager',
] as const;
export type CaseRole = (typeof caseRoles)[number];

/** The handler of a case that nobody handles (待接办); no sign-in name looks like it. */
export const NOBODY = '-';

/** 申报来源 */
export const channels = {
  online: '网上申请',
  window: '窗口',
  kiosk: '一体机',
  agent: '帮办代办',
  phone: '电话',
  box: '意见箱',
} as const;
export type Channel = keyof typeof channels;
/** the ways in which a window takes in */
export const windowChannels = ['window', 'kiosk', 'agent', 'phone', 'box'] as const satisfies Channel[];
export type WindowChannel = (typeof windowChannels)[number];

/** the steps that one request of a window may take */
export const intakeSteps = ['draft', 'receive', 'accept'] as const;
export type IntakeStep = (typeof intakeSteps)[number];

export interface MaterialTerm {
  readonly name: string;
  readonly required: boolean;
  readonly tolerable: boolean;
  /** the answers with which it is required; since 2026-12-01 */
  readonly when?: { readonly key: string; readonly is: readonly string[] };
}

/** The terms of the pinned version of the item that handling needs. */
export interface CaseTerms {
  readonly item: string;
  readonly version: number;
  readonly name: string;
  /** 事项类型 (GB/T 39046 A.1); cases that were begun before it was pinned have none */
  readonly type?: string;
  readonly unit: string;
  readonly statutory: number | null;
  readonly promised: number | null;
  readonly joint: boolean;
  readonly materials: readonly MaterialTerm[];
  /** must the originals be shown at a window? (到现场次数 > 0) */
  readonly windowCheck: boolean;
  /** 告知承诺 */
  readonly onPromise: boolean;
  readonly special: readonly string[];
  readonly resultName: string | null;
  /** taken in only at the department's own window (婚姻登记、不动产 …) */
  readonly excluded?: boolean;
}

/** A ground of a suspension (packs/law/case-suspension.json). */
export interface SuspensionGround {
  readonly id: string;
  readonly name: string;
  /** its legal basis in words, for the paper */
  readonly basis: string;
  /** are the days of the suspension taken out of both limits? */
  readonly stopsClock: boolean;
  /** true: it is the applicant's own wish, with a written request as a file, and they may continue the case */
  readonly needsRequest: boolean;
}

/** 中止: what the case has to know during a suspension. The fact has who suspended it and when. */
export interface Suspension {
  /** as it was on that day, whatever the pack says later */
  readonly ground: SuspensionGround;
  readonly reason: string;
  readonly on: Day;
  /** until when it is expected to last; null: nobody can say */
  readonly until: Day | null;
  /** digest of the applicant's written request */
  readonly request: string | null;
  /** the status to which the case returns; a case that silence accepted still has no voucher */
  readonly back: 'accepted' | 'received' | 'submitted';
}

/** the outcomes of a review */
export const reviewOutcomes = ['通过', '退回', '其他'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** the roles in which somebody urges */
export const urgers = ['applicant', 'agent', 'clerk', 'superior'] as const;
export type Urger = (typeof urgers)[number];

/** 催办: who urged and when, the day of the answer, and the answer. The words of the urge are kept apart. */
export interface Urge {
  readonly as: Urger;
  readonly by: string;
  readonly on: Day;
  /** the handler at that time; NOBODY: the director of the unit answers */
  readonly to: string;
  readonly due: Day;
  readonly answer: { readonly on: Day; readonly by: string; readonly words: string } | null;
}

/** A file that was handed in, by its digest; the file itself is elsewhere. */
export interface GivenMaterial {
  readonly name: string;
  readonly digest: string;
}

export interface DocumentRef {
  readonly kind: DocumentKind;
  /** its series, where that is not its kind */
  readonly series?: Series;
  readonly number: string;
  /** its place in the year: 1, 2, 3 … */
  readonly sequence: number;
  readonly on: Day;
}

export interface CaseState {
  readonly number: string;
  readonly status: Exclude<Status, 'deemed'>;
  readonly terms: CaseTerms;
  readonly channel: Channel;
  /** ids of persons; names and numbers stand apart from the journal */
  readonly applicant: string;
  readonly openedBy: string;
  /** region of the site that took it in, 12 digits */
  readonly site: string;
  /** id of the present handler */
  readonly handler: string;
  /** digest of the form's answers */
  readonly answers: string;
  /** materials that these answers require beside those that everybody needs */
  readonly needs?: readonly string[];
  readonly materials: Readonly<Record<string, string>>;
  /** tolerated materials and the day until which each may follow */
  readonly tolerated: Readonly<Record<string, Day>>;
  /** decided on the applicant's promise */
  readonly promised: boolean;
  readonly clock: readonly ClockEvent[];
  readonly missing: readonly string[];
  /** until when the applicant is asked to supplement; notices before 2026-12-01 set no day */
  readonly supplementBy?: Day;
  /** keys of the form's questions that the notice asks again */
  readonly asked?: readonly string[];
  /** only while it is suspended */
  readonly suspension?: Suspension;
  /** oldest first; cases that were never urged have none */
  readonly urges?: readonly Urge[];
  readonly extensionAsked: { readonly days: number; readonly reason: string } | null;
  readonly reviews: readonly {
    readonly step: string;
    readonly action: ReviewOutcome;
    readonly by: readonly string[];
  }[];
  readonly decision: { readonly grant: boolean; readonly on: Day } | null;
  readonly certificate: string | null;
  readonly delivery: { readonly way: DeliveryWay; readonly on: Day } | null;
  readonly rating: number | null;
  /** cases that were rated before 2026-12-01 have none until their next fact */
  readonly ratedOn?: Day;
  readonly corrections: number;
  readonly documents: readonly DocumentRef[];
}
