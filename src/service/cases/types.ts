import type { Day, DeliveryWay } from '#base/kernel/index.ts';
import type { ClockEvent } from '#service/clock/index.ts';
import type { DocumentKind, Series } from './numbers/document-number.ts';

/** Where a case stands. `deemed` is never stored: it is `received` after five days of silence. */
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
/** Nothing is left to do in this status: what is in it stands in no queue. */
export function isOver(status: string): boolean {
  return over.includes(status);
}

/**
 * What somebody is to this case (life/role-in-case.ts): not a post in the house. `overseer` reads what comes in within
 * their region and handles nothing of it. `manager` answers for whoever has it in hand, and is it only where all of a
 * colleague's cases are handed over (step/hand-over-all.ts), or where an applicant gives number and code of their draft to
 * a window (begin/draft-from-home.routes.ts).
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

/** Who has a case that was put down (待接办); no sign-in name looks like it. */
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

/** how far a window goes in one go */
export const intakeSteps = ['draft', 'receive', 'accept'] as const;
export type IntakeStep = (typeof intakeSteps)[number];

export interface MaterialTerm {
  readonly name: string;
  readonly required: boolean;
  readonly tolerable: boolean;
}

/** What the pinned version of the item says as far as handling goes. */
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

/** For what a case may be suspended (packs/law/case-suspension.json). */
export interface SuspensionGround {
  readonly id: string;
  readonly name: string;
  /** on what it stands, in words; printed on the paper */
  readonly basis: string;
  /** are the days of the suspension taken out of both limits? */
  readonly stopsClock: boolean;
  /** the applicant's own wish: the written request is a file, and they may say that it goes on */
  readonly needsRequest: boolean;
}

/** 中止: who suspended it and when stands in the fact; here is what the case has to know while it rests. */
export interface Suspension {
  /** as it was on that day, whatever the pack says later */
  readonly ground: SuspensionGround;
  readonly reason: string;
  readonly on: Day;
  /** until when it is expected to last; null: nobody can say */
  readonly until: Day | null;
  /** digest of the applicant's written request */
  readonly request: string | null;
  /** where it goes on: what silence had accepted still has no voucher */
  readonly back: 'accepted' | 'received' | 'submitted';
}

/** what a review says of one step */
export const reviewOutcomes = ['通过', '退回', '其他'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** as what somebody urges */
export const urgers = ['applicant', 'agent', 'clerk', 'superior'] as const;
export type Urger = (typeof urgers)[number];

/** 催办: who asked for a word and when, by when it is answered, and how it was; the words of who asked stand apart. */
export interface Urge {
  readonly as: Urger;
  readonly by: string;
  readonly on: Day;
  /** who had the case in hand; NOBODY: the director of the unit answers */
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
  /** in which series it is counted, where that is not its kind */
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
  /** who is on it now */
  readonly handler: string;
  /** digest of the form's answers */
  readonly answers: string;
  readonly materials: Readonly<Record<string, string>>;
  /** tolerated materials and the day until which each may follow */
  readonly tolerated: Readonly<Record<string, Day>>;
  /** decided on the applicant's promise */
  readonly promised: boolean;
  readonly clock: readonly ClockEvent[];
  readonly missing: readonly string[];
  /** of what is missing, the questions of the form to be answered anew, by their keys */
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
  readonly corrections: number;
  readonly documents: readonly DocumentRef[];
}
