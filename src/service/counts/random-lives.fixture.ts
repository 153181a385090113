import fc from 'fast-check';
import { addDays, day, instant } from '#base/kernel/index.ts';
import type { CaseCommand, CaseRequest, CaseRole, CaseTerms, Channel } from '#service/cases/index.ts';

const LATER = { name: '说明', required: true, tolerable: true };

/** Commands to try on a case, one after the other. One that is not allowed at its turn is refused and leaves nothing. */
const tries: Readonly<Record<string, readonly (readonly [CaseRole, CaseCommand])[]>> = {
  submit: [['applicant', { do: 'submit' }]],
  receive: [['clerk', { do: 'receive', materials: [] }]],
  'pre-return': [['clerk', { do: 'pre-return', missing: ['照片'] }]],
  'pre-pass': [['clerk', { do: 'pre-pass' }]],
  notify: [['clerk', { do: 'notify', missing: ['照片'] }]],
  supplement: [['applicant', { do: 'supplement', materials: [] }]],
  accept: [['clerk', { do: 'accept', tolerate: [], onPromise: false }]],
  refuse: [['clerk', { do: 'refuse', ground: 'not-ours', reason: '请向他处申请' }]],
  review: [
    [
      'reviewer',
      { do: 'review', step: '审核', action: '通过', opinion: '符合', onSite: false, second: null },
    ],
  ],
  stop: [['reviewer', { do: 'stop', for: '鉴定', days: 5 }]],
  resume: [['reviewer', { do: 'resume', outcome: '符合' }]],
  suspend: [['decider', { do: 'suspend', for: 'force-majeure', reason: '断路', until: null, request: null }]],
  continue: [['decider', { do: 'continue', reason: '已修通' }]],
  extend: [
    ['reviewer', { do: 'ask-extension', days: 5, reason: '复核' }],
    ['director', { do: 'approve-extension' }],
  ],
  supply: [['applicant', { do: 'supply', materials: [{ name: LATER.name, digest: 'd1' }] }]],
  withdraw: [['applicant', { do: 'withdraw', reason: '不办了' }]],
  end: [['reviewer', { do: 'end', reason: '没有补交' }]],
  grant: [['decider', { do: 'decide', grant: true, reason: '' }]],
  reject: [['decider', { do: 'decide', grant: false, reason: '不符合' }]],
  certify: [['reviewer', { do: 'certify', certificate: '' }]],
  post: [['clerk', { do: 'deliver', way: 'post', consignment: 'E1', confirmation: null }]],
  counter: [['clerk', { do: 'deliver', way: 'counter', consignment: null, confirmation: 's1' }]],
  'rate well': [['applicant', { do: 'rate', grade: 1 }]],
  'rate badly': [['applicant', { do: 'rate', grade: 5 }]],
  'correct-result': [['reviewer', { do: 'correct-result', what: '错字' }]],
  archive: [['clerk', { do: 'archive' }]],
};

const terms = {
  version: 1,
  name: '测试许可',
  joint: false,
  onPromise: false,
  special: [],
  resultName: '测试许可证',
};

export const SITES = ['430212000000', '430212106000', '430212106201', '430212106219', '430212107000'];
export const UNITS = ['linye', 'minzheng'];
export const ITEMS = ['000164120000-01', '000131004000-01'];

export interface AnyLife {
  readonly site: string;
  readonly channel: Channel;
  readonly terms: CaseTerms;
  /** days after the step before, and a key of `tries` */
  readonly steps: readonly (readonly [number, string])[];
}

/** A plain life to its end, so that many lives reach the end. */
const plain = (decision: string, rating: string) => [
  'receive',
  'accept',
  'review',
  decision,
  'certify',
  'post',
  rating,
  'archive',
];
const anything = fc.constantFrom(...Object.keys(tries));
const gap = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 1, arbitrary: fc.integer({ min: 5, max: 30 }) },
);

export const anyLife: fc.Arbitrary<AnyLife> = fc
  .record({
    site: fc.constantFrom(...SITES),
    unit: fc.constantFrom(...UNITS),
    item: fc.constantFrom(...ITEMS),
    windowCheck: fc.boolean(),
    promised: fc.constantFrom(null, 0, 3, 10),
    statutory: fc.constantFrom(null, 20),
    materials: fc.constantFrom([], [], [LATER]),
    channel: fc.constantFrom<Channel>('online', 'window', 'agent'),
    decision: fc.constantFrom('grant', 'grant', 'reject'),
    rating: fc.constantFrom('rate well', 'rate badly'),
    extra: fc.array(fc.tuple(anything, fc.nat({ max: 20 })), { maxLength: 4 }),
    gaps: fc.array(gap, { minLength: 12, maxLength: 12 }),
  })
  .map(({ site, channel, decision, rating, extra, gaps, ...pinned }) => {
    const wanted = plain(decision, rating);
    for (const [what, where] of extra) wanted.splice(where % (wanted.length + 1), 0, what);
    return {
      site,
      channel,
      terms: { ...terms, ...pinned },
      steps: wanted.map((what, index) => [gaps[index] ?? 0, what] as const),
    };
  });

type Step = Pick<CaseRequest, 'at' | 'command' | 'as'>;

/** The draft of a life and the commands after it, from a day on. */
export function stepsOf({ site, channel, terms: pinned, steps }: AnyLife, from: string): readonly Step[] {
  let today = day(from);
  const at = () => instant(Date.parse(`${today}T02:00:00Z`));
  const draft = { do: 'draft', channel, applicant: 'p1', site, answers: 'a1', materials: [] } as const;
  const all: Step[] = [{ at: at(), command: draft, as: ['clerk'] }];
  for (const [days, what] of steps) {
    today = addDays(today, days);
    for (const [role, command] of tries[what]!) {
      const tolerate = pinned.materials.map(({ name }) => ({ name, until: addDays(today, 2) }));
      all.push({
        at: at(),
        command: command.do === 'accept' ? { ...command, tolerate } : command,
        as: [role],
      });
    }
  }
  return all;
}
