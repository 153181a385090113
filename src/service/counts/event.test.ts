import { describe, expect, it } from 'vitest';
import { officialCalendar } from '#base/calendar/index.ts';
import {
  accepted,
  closed,
  granted,
  type Moment,
  made,
  online,
  papers,
  play,
  received,
  reviewed,
  stopped,
  submitted,
  suspended,
} from '#service/cases/commands/testing.ts';
import { type CaseState, type CaseTerms, caseReading, evolve } from '#service/cases/index.ts';
import { type Counted, countsOf } from './event.ts';

/** what the facts of a life count: day, counts, sums */
function counted(moments: readonly Moment[], changed: Partial<CaseTerms> = {}) {
  const { facts, refused } = play(moments, changed);
  expect(refused).toEqual([]);
  let before: CaseState | null = null;
  const found: Counted[] = [];
  for (const fact of facts) {
    const after: CaseState = evolve(before, fact);
    const clock = caseReading.clockOn(after, fact.payload.on);
    const one = countsOf(before, fact, after, { calendar: officialCalendar, clock });
    if (one) found.push(one);
    before = after;
  }
  return found;
}
const said = (moments: readonly Moment[], changed: Partial<CaseTerms> = {}) =>
  counted(moments, changed).map(({ on, counts, sums }) => [on, [...counts].join(' '), sums]);
const last = (moments: readonly Moment[], changed: Partial<CaseTerms> = {}) => said(moments, changed).at(-1);

/** decided on a day: accepted on 28 September, promise 10 (19 October), law 20 (2 November) */
const decidedOn = (day: string, grant = true): Moment[] => [
  ...reviewed,
  [day, 'decider', { do: 'decide', grant, reason: grant ? '' : '不符合' }],
];
const review: Moment[2] = {
  do: 'review',
  step: '审核',
  action: '通过',
  opinion: '符合条件',
  onSite: false,
  second: null,
};

describe('what a case counts', () => {
  it('is, of a plain life, each thing once, on its day', () => {
    // 28 September to 12 October 2020: 29 and 30 September, the holidays until 8 October, 9, 10 (worked) and 12 October
    expect(
      said([
        ...closed,
        ['2020-10-15', 'applicant', { do: 'rate', grade: 2 }],
        ['2020-10-16', 'clerk', { do: 'archive' }],
      ]),
    ).toEqual([
      ['2020-09-25', 'received', {}],
      ['2020-09-28', 'accepted', {}],
      [
        '2020-10-12',
        'granted withPromise withLaw',
        { daysUsed: 5, daysPromised: 10, usedOfPromised: 5, daysOfLaw: 20, usedOfLaw: 5 },
      ],
      ['2020-10-14', 'delivered firstTimeRight', {}],
      ['2020-10-15', 'rated', { grades: 2 }],
    ]);
  });

  it('stands in the cell of its month, unit, site, item and way', () => {
    expect(counted(closed).map(({ cell }) => cell.month)).toEqual([202009, 202009, 202010, 202010]);
    expect(counted(received)[0]?.cell).toEqual({
      month: 202009,
      unit: 'linye',
      site: '430212106201',
      item: '000164120000-01',
      way: 'window',
    });
  });

  it('is nothing for a draft, thrown away or not', () => {
    expect(said(online)).toEqual([]);
    expect(said([...online, ['2020-09-26', 'applicant', { do: 'discard' }]])).toEqual([]);
  });

  it('is received once: what comes later to the window or as a supplement is the same case', () => {
    const shown: Moment[] = [
      ...submitted,
      ['2020-09-27', 'clerk', { do: 'pre-pass' }],
      ['2020-09-28', 'clerk', { do: 'receive', materials: papers }],
    ];
    expect(said(shown, { windowCheck: true })).toEqual([['2020-09-25', 'received', {}]]);
    const mended: Moment[] = [
      ...received,
      ['2020-09-27', 'clerk', { do: 'notify', missing: ['照片'] }],
      ['2020-09-28', 'applicant', { do: 'supplement', materials: papers }],
    ];
    expect(said(mended).map(([, what]) => what)).toEqual(['received', 'supplementAsked']);
  });

  it('does not count a corrected result again', () => {
    const corrected: Moment[] = [
      ...closed,
      ['2020-10-20', 'reviewer', { do: 'correct-result', what: '错字' }],
    ];
    expect(said(corrected)).toEqual(said(closed));
  });
});

describe('acceptance', () => {
  it('by silence is counted with the late voucher, as both', () => {
    // the fifth working day after 25 September is 9 October
    const late: Moment = ['2020-10-12', 'clerk', { do: 'accept', tolerate: [], onPromise: false }];
    expect(last([...received, late])).toEqual(['2020-10-12', 'accepted deemed', {}]);
  });

  it('by silence without any voucher is counted with the decision, and only there', () => {
    const silent: Moment[] = [
      ...received,
      ['2020-10-12', 'reviewer', review],
      ['2020-10-13', 'decider', { do: 'decide', grant: true, reason: '' }],
    ];
    expect(said(silent).map(([on, what]) => [on, what])).toEqual([
      ['2020-09-25', 'received'],
      ['2020-10-13', 'accepted deemed granted withPromise withLaw'],
    ]);
  });

  it('by silence is counted with the end where nothing else said it', () => {
    expect(last([...received, ['2020-10-12', 'applicant', { do: 'withdraw', reason: '不办了' }]])).toEqual([
      '2020-10-12',
      'accepted deemed withdrawn',
      {},
    ]);
    expect(last([...received, ['2020-09-27', 'applicant', { do: 'withdraw', reason: '不办了' }]])).toEqual([
      '2020-09-27',
      'withdrawn',
      {},
    ]);
    expect(last([...accepted, ['2020-10-12', 'applicant', { do: 'withdraw', reason: '不办了' }]])).toEqual([
      '2020-10-12',
      'withdrawn',
      {},
    ]);
  });
});

describe('lateness', () => {
  it('is none on the due day, against the promise after it, against the law after that', () => {
    const lateness = (day: string) =>
      String(last(decidedOn(day))?.[1])
        .split(' ')
        .filter((one) => one.startsWith('late'));
    expect(lateness('2020-10-19')).toEqual([]);
    expect(lateness('2020-10-20')).toEqual(['latePromise']);
    expect(lateness('2020-11-02')).toEqual(['latePromise']);
    expect(lateness('2020-11-03')).toEqual(['latePromise', 'lateLaw']);
  });

  it('is fixed with the decision: what follows it is late only by itself', () => {
    const slow: Moment[] = [
      ...granted,
      ['2020-10-13', 'reviewer', { do: 'certify', certificate: 'Z1' }],
      ['2020-10-27', 'courier', { do: 'deliver', way: 'hand', consignment: null, confirmation: 's1' }],
    ];
    // ten working days after 12 October are 26 October
    expect(last(slow)?.[1]).toBe('delivered firstTimeRight lateDelivery');
  });

  it('and the days used leave out the days of a stop, to the day', () => {
    // ten working days until 19 October; the stop from 12 to 14 October takes two out
    const resumed: Moment[] = [
      ...stopped,
      ['2020-10-14', 'reviewer', { do: 'resume', outcome: '符合' }],
      ['2020-10-15', 'reviewer', review],
      ['2020-10-21', 'decider', { do: 'decide', grant: true, reason: '' }],
    ];
    expect(last(resumed)).toEqual([
      '2020-10-21',
      'granted withPromise withLaw',
      { daysUsed: 10, daysPromised: 10, usedOfPromised: 10, daysOfLaw: 20, usedOfLaw: 10 },
    ]);
  });

  it('has no limit where the item names none', () => {
    expect(last(decidedOn('2020-12-01'), { promised: null, statutory: null })).toEqual([
      '2020-12-01',
      'granted',
      { daysUsed: 41 },
    ]);
  });
});

describe('the rest', () => {
  it('counts what is decided on the day of its receipt as done on the spot', () => {
    const spot: Moment[] = [
      ...received,
      ['2020-09-25', 'clerk', { do: 'accept', tolerate: [], onPromise: false }],
      ['2020-09-25', 'reviewer', review],
      ['2020-09-25', 'decider', { do: 'decide', grant: true, reason: '' }],
    ];
    expect(last(spot)).toEqual([
      '2020-09-25',
      'granted onTheSpot withPromise withLaw',
      { daysUsed: 0, daysPromised: 10, usedOfPromised: 0, daysOfLaw: 20, usedOfLaw: 0 },
    ]);
  });

  it('counts a refusal, a rejection, an extension, a stop, a suspension and a bad rating', () => {
    const words = (moments: readonly Moment[]) => last(moments)?.[1];
    expect(
      words([
        ...received,
        ['2020-09-27', 'clerk', { do: 'refuse', ground: 'not-ours', reason: '请向他处申请' }],
      ]),
    ).toBe('turnedAway');
    expect(words(decidedOn('2020-10-12', false))).toBe('rejected withPromise withLaw');
    expect(
      words([
        ...accepted,
        ['2020-10-09', 'reviewer', { do: 'ask-extension', days: 5, reason: '复核' }],
        ['2020-10-10', 'director', { do: 'approve-extension' }],
      ]),
    ).toBe('extended');
    expect(words(stopped)).toBe('stopped');
    expect(words(suspended)).toBe('suspended');
    expect(words([...closed, ['2020-10-15', 'applicant', { do: 'rate', grade: 4 }]])).toBe(
      'rated dissatisfied',
    );
  });

  it('counts zero visits where nothing had to be shown and the result was sent', () => {
    const fromHome = (way: 'post' | 'counter' | 'electronic'): Moment[] => [
      ...submitted,
      ['2020-09-27', 'clerk', { do: 'pre-pass' }],
      ['2020-09-28', 'clerk', { do: 'accept', tolerate: [], onPromise: false }],
      ['2020-10-09', 'reviewer', review],
      ['2020-10-12', 'decider', { do: 'decide', grant: true, reason: '' }],
      ['2020-10-13', 'reviewer', { do: 'certify', certificate: 'Z1' }],
      [
        '2020-10-14',
        'clerk',
        {
          do: 'deliver',
          way,
          consignment: way === 'post' ? 'E1' : null,
          confirmation: way === 'counter' ? 's1' : null,
        },
      ],
    ];
    const zero = (moments: readonly Moment[]) => String(last(moments)?.[1]).includes('withoutVisit');
    expect(zero(fromHome('post'))).toBe(true);
    expect(zero(fromHome('electronic'))).toBe(true);
    expect(zero(fromHome('counter'))).toBe(false);
    expect(zero(closed)).toBe(false);
  });

  it('counts first time right only where no notice was given', () => {
    const mended: Moment[] = [
      ...received,
      ['2020-09-27', 'clerk', { do: 'notify', missing: ['照片'] }],
      ['2020-09-27', 'applicant', { do: 'supplement', materials: papers }],
      ...made.slice(received.length),
      ['2020-10-14', 'courier', { do: 'deliver', way: 'hand', consignment: null, confirmation: 's1' }],
    ];
    expect(last(mended)?.[1]).toBe('delivered');
  });
});
