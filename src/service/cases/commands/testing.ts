import { officialCalendar } from '#base/calendar/index.ts';
import { day, unwrap } from '#base/kernel/index.ts';
import { type ClockAnswer, permitLaw } from '#service/clock/index.ts';
import { evolve, handle } from '../life/handle.ts';
import type { CaseRole, CaseState, CaseTerms } from '../types.ts';
import type { CaseCommand, CaseFact } from './index.ts';
import { clockOf } from './shared.ts';
import type { CaseContext } from './types.ts';

export const terms: CaseTerms = {
  item: '000164120000-01',
  version: 1,
  name: '测试许可',
  unit: 'linye',
  statutory: 20,
  promised: 10,
  joint: false,
  materials: [
    { name: '申请书', required: true, tolerable: false },
    { name: '说明', required: true, tolerable: true },
    { name: '照片', required: false, tolerable: false },
  ],
  windowCheck: false,
  onPromise: false,
  special: ['现场勘查'],
  resultName: '测试许可证',
};

export const papers = [
  { name: '申请书', digest: 'd1' },
  { name: '说明', digest: 'd2' },
];

/** On which day, who (as what to the case), and what. The name of the actor is that of the role, or after a colon. */
export type Moment = readonly [on: string, who: CaseRole | `${CaseRole}:${string}`, command: CaseCommand];

export interface Played {
  readonly state: CaseState | null;
  readonly facts: readonly CaseFact[];
  /** codes of the problems of the last moment; all before it must have been allowed */
  readonly refused: readonly string[];
  readonly clock: ClockAnswer | null;
}

/** Given the moments before the last one, when the last one, then this. */
export function play(moments: readonly Moment[], changed: Partial<CaseTerms> = {}): Played {
  let state: CaseState | null = null;
  let played: Played = { state, facts: [], refused: [], clock: null };
  const last: Partial<Record<string, number>> = {};
  moments.forEach(([on, who, command], index) => {
    const [role = '', name = role] = who.split(':');
    const context = contextOf(on, name, role as CaseRole, { ...terms, ...changed }, last);
    const result = handle(state, command, context);
    if (index < moments.length - 1) unwrap(result);
    if (!result.ok) {
      played = { ...played, refused: result.problems.map((problem) => problem.code) };
      return;
    }
    const { document } = result.value.payload;
    if (document) last[document.series ?? document.kind] = document.sequence;
    state = evolve(state, result.value);
    played = { state, facts: [...played.facts, result.value], refused: [], clock: clockOf(state, context) };
  });
  return played;
}

function contextOf(
  on: string,
  actor: string,
  role: CaseRole,
  pinned: CaseTerms,
  lastNumbers: CaseContext['lastNumbers'],
): CaseContext {
  return {
    actor,
    roles: [role],
    today: day(on),
    calendar: officialCalendar,
    law: permitLaw,
    organ: '渌',
    lastNumbers,
    terms: pinned,
    number: '43021220200925106201000017',
  };
}

const draft: CaseCommand = {
  do: 'draft',
  channel: 'window',
  applicant: 'p1',
  site: '430212106201',
  answers: 'a1',
  materials: [],
};

/** lives so far, to begin a test from: receipt on 25 September 2020, acceptance on the 28th (due 19 October, 2 November) */
export const drafted: readonly Moment[] = [['2020-09-25', 'clerk', draft]];
export const online: readonly Moment[] = [
  ['2020-09-25', 'applicant', { ...draft, channel: 'online', materials: papers }],
];
export const submitted: readonly Moment[] = [...online, ['2020-09-25', 'applicant', { do: 'submit' }]];
export const received: readonly Moment[] = [
  ...drafted,
  ['2020-09-25', 'clerk', { do: 'receive', materials: papers }],
];
export const accepted: readonly Moment[] = [
  ...received,
  ['2020-09-28', 'clerk', { do: 'accept', tolerate: [], onPromise: false }],
];
export const stopped: readonly Moment[] = [
  ...accepted,
  ['2020-10-12', 'reviewer', { do: 'stop', for: '鉴定', days: 5 }],
];
/** at the applicant's own written request, the days stand; for another ground they go on */
export const suspended: readonly Moment[] = [
  ...accepted,
  ['2020-10-12', 'decider', { do: 'suspend', for: 'request', reason: '', until: null, request: 'r1' }],
];
export const suspendedRunning: readonly Moment[] = [
  ...accepted,
  [
    '2020-10-12',
    'decider',
    { do: 'suspend', for: 'force-majeure', reason: '山洪断路', until: null, request: null },
  ],
];
export const reviewed: readonly Moment[] = [
  ...accepted,
  [
    '2020-10-09',
    'reviewer',
    { do: 'review', step: '审核', action: '通过', opinion: '符合条件', onSite: false, second: null },
  ],
];
export const granted: readonly Moment[] = [
  ...reviewed,
  ['2020-10-12', 'decider', { do: 'decide', grant: true, reason: '' }],
];
export const made: readonly Moment[] = [
  ...granted,
  ['2020-10-13', 'reviewer', { do: 'certify', certificate: 'Z1' }],
];
export const closed: readonly Moment[] = [
  ...made,
  ['2020-10-14', 'courier', { do: 'deliver', way: 'hand', consignment: null, confirmation: 's1' }],
];
