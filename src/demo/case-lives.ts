import { type DeliveryWay, isInPerson } from '#base/kernel/index.ts';
import type { CaseCommand } from '#service/cases/index.ts';

/** Who acts: the applicant from home, the clerk of the intake, the unit's reviewer, decider and director, the courier. */
export type Who = 'applicant' | 'clerk' | 'reviewer' | 'decider' | 'director' | 'carrier';

/** A command without the files and days, which only the loader knows. */
export type DemoCommand =
  | Exclude<
      CaseCommand,
      { do: 'draft' | 'save' | 'receive' | 'supplement' | 'supply' | 'accept' | 'suspend' }
    >
  | Omit<Extract<CaseCommand, { do: 'suspend' }>, 'request'>
  | { readonly do: 'receive' | 'supplement' }
  | { readonly do: 'accept'; readonly onPromise?: boolean; readonly laterBy?: number };

/** Who does what, a number of working days before the start. */
export type Move = readonly [ago: number, who: Who, command: DemoCommand];

/** The moves of a case. The draft is made on the day of the first move, or `draftAgo` where there is none. */
export interface Life {
  readonly draftAgo?: number;
  readonly moves: readonly Move[];
}

const receive = { do: 'receive' } as const;
const accept = { do: 'accept' } as const;
const submit = { do: 'submit' } as const;
const review: DemoCommand & { do: 'review' } = {
  do: 'review',
  step: '审核',
  action: '通过',
  opinion: '材料齐全，符合条件。',
  onSite: false,
  second: null,
};
const doubts: DemoCommand = { ...review, action: '其他', opinion: '采伐地点在公益林范围内。' };
const grant = { do: 'decide', grant: true, reason: '' } as const;
const reject = {
  do: 'decide',
  grant: false,
  reason: '申请采伐的林木在生态公益林范围内，不符合采伐条件。',
} as const;
const certify = { do: 'certify', certificate: '' } as const;
const missing = ['照片不清楚，请重新拍照上传', '申请表没有签名'];
const stop = { do: 'stop', for: '鉴定', days: 5 } as const;
/** at the applicant's own written request the clock stands; with another ground it runs on */
const wish = { do: 'suspend', for: 'request', reason: '', until: null } as const;
const flood = {
  do: 'suspend',
  for: 'force-majeure',
  reason: '连日暴雨，进山的路被冲断，现场核查进不去。',
  until: null,
} as const;
const ask = { do: 'ask-extension', days: 5, reason: '山高路远，现场核查需要更多时间。' } as const;
const by = (way: DeliveryWay) =>
  ({
    do: 'deliver',
    way,
    consignment: way === 'post' ? 'YS000000000CN' : null,
    confirmation: isInPerson(way) ? 'demo' : null,
  }) as const;

/** The moves of a case that a window accepted so many working days ago. */
const accepted = (ago: number): Move[] => [
  [ago, 'clerk', receive],
  [ago, 'clerk', accept],
];
/** The moves of a case from home, reviewed on the next day and accepted. */
const online = (ago: number): Move[] => [
  [ago, 'applicant', submit],
  [ago - 1, 'reviewer', { do: 'pre-pass' }],
  [ago - 1, 'reviewer', accept],
];
const granted = (ago: number): Move[] => [
  ...accepted(ago),
  [ago, 'reviewer', review],
  [ago - 1, 'decider', grant],
];

/** The moves of a case that is decided four working days before the start, whenever it was accepted. */
const decidedLate = (ago: number): Move[] => [
  ...accepted(ago),
  [7, 'reviewer', review],
  [4, 'decider', grant],
  [3, 'reviewer', certify],
  [2, 'clerk', by('counter')],
];

export const lives: Readonly<Record<string, Life>> = {
  draft: { draftAgo: 2, moves: [] },
  discarded: { draftAgo: 9, moves: [[8, 'applicant', { do: 'discard' }]] },
  submitted: { moves: [[1, 'applicant', submit]] },
  returned: {
    moves: [
      [4, 'applicant', submit],
      // one question of the form has to be answered again
      [3, 'reviewer', { do: 'pre-return', missing, fields: ['scope'] }],
    ],
  },
  resubmitted: {
    moves: [
      [6, 'applicant', submit],
      [5, 'reviewer', { do: 'pre-return', missing }],
      [1, 'applicant', { do: 'supplement' }],
    ],
  },
  passed: {
    moves: [
      [3, 'applicant', submit],
      [2, 'reviewer', { do: 'pre-pass' }],
    ],
  },
  'received-online': {
    moves: [
      [2, 'applicant', submit],
      [1, 'reviewer', { do: 'pre-pass' }],
    ],
  },
  'deemed-online': { moves: [[8, 'applicant', submit]] },
  'accepted-online': { moves: online(2) },
  'closed-online': {
    moves: [
      ...online(12),
      [10, 'reviewer', review],
      [10, 'decider', grant],
      [9, 'reviewer', certify],
      [9, 'clerk', by('electronic')],
      [8, 'applicant', { do: 'rate', grade: 1 }],
    ],
  },
  received: { moves: [[1, 'clerk', receive]] },
  deemed: { moves: [[9, 'clerk', receive]] },
  notified: {
    moves: [
      [4, 'clerk', receive],
      [3, 'reviewer', { do: 'notify', missing }],
    ],
  },
  supplemented: {
    moves: [
      [5, 'clerk', receive],
      [4, 'reviewer', { do: 'notify', missing }],
      [1, 'clerk', { do: 'supplement' }],
    ],
  },
  'turned-away': {
    moves: [
      [7, 'clerk', receive],
      [
        6,
        'reviewer',
        { do: 'refuse', ground: 'not-ours', reason: '经营场所在天元区，请向天元区市场监管部门申请。' },
      ],
    ],
  },
  withdrawn: {
    moves: [...accepted(5), [4, 'applicant', { do: 'withdraw', reason: '经营场所有变化，另行申请。' }]],
  },
  'accepted-fresh': { moves: accepted(1) },
  promised: {
    moves: [
      [2, 'clerk', receive],
      [2, 'clerk', { do: 'accept', onPromise: true }],
    ],
  },
  reviewed: { moves: [...accepted(2), [1, 'reviewer', review]] },
  yellow: { moves: [...accepted(9), [6, 'reviewer', review]] },
  orange: { moves: accepted(13) },
  red: { moves: accepted(23) },
  stopped: { moves: [...accepted(4), [3, 'reviewer', stop]] },
  resumed: {
    moves: [
      ...accepted(9),
      [8, 'reviewer', stop],
      [2, 'reviewer', { do: 'resume', outcome: '评定为肢体三级。' }],
    ],
  },
  suspended: { moves: [...accepted(6), [5, 'reviewer', review], [3, 'decider', wish]] },
  'suspended-running': { moves: [...accepted(4), [2, 'decider', flood]] },
  'extension-asked': { moves: [...accepted(4), [3, 'reviewer', review], [1, 'reviewer', ask]] },
  extended: {
    moves: [
      ...accepted(6),
      [5, 'reviewer', review],
      [3, 'reviewer', ask],
      [2, 'director', { do: 'approve-extension' }],
    ],
  },
  tolerated: {
    moves: [
      [3, 'clerk', receive],
      [3, 'clerk', { do: 'accept', laterBy: 5 }],
    ],
  },
  ended: {
    moves: [
      [12, 'clerk', receive],
      [12, 'clerk', { do: 'accept', laterBy: -6 }],
      [4, 'reviewer', { do: 'end', reason: '容缺的材料过了补交日没有补交，已两次提醒。' }],
    ],
  },
  granted: { moves: granted(3) },
  made: { moves: [...granted(4), [2, 'reviewer', certify]] },
  rejected: {
    moves: [...accepted(5), [4, 'reviewer', doubts], [2, 'decider', reject]],
  },
  'closed-against': {
    moves: [...accepted(14), [13, 'reviewer', doubts], [11, 'decider', reject], [10, 'clerk', by('post')]],
  },
  closed: { moves: [...granted(8), [6, 'reviewer', certify], [5, 'carrier', by('counter')]] },
  'closed-post': { moves: [...granted(8), [6, 'reviewer', certify], [5, 'clerk', by('post')]] },
  // decided twelve working days after the acceptance; the promise was ten
  late: { moves: decidedLate(16) },
  // decided after twenty-two working days; the law's limit is twenty
  overdue: { moves: decidedLate(26) },
  rated: {
    moves: [
      ...granted(15),
      [13, 'reviewer', certify],
      [12, 'carrier', by('hand')],
      [11, 'applicant', { do: 'rate', grade: 1 }],
    ],
  },
  archived: {
    moves: [
      ...granted(20),
      [18, 'reviewer', certify],
      [17, 'clerk', by('counter')],
      [16, 'applicant', { do: 'rate', grade: 2 }],
      [10, 'clerk', { do: 'archive' }],
    ],
  },
};
