import { describe, expect, it } from 'vitest';
import { officialCalendar } from '#base/calendar/index.ts';
import { day } from '#base/kernel/index.ts';
import { permitLaw } from '#service/clock/index.ts';
import { clockOn } from '../cases/commands/shared.ts';
import {
  accepted,
  drafted,
  granted,
  type Moment,
  papers,
  play,
  received,
  stopped,
  suspended,
  suspendedRunning,
} from '../cases/commands/testing.ts';
import { reminderDays, remindersOf } from './rules.ts';

/** The reminders of a case on a day, each as `rule due`. */
function said(moments: readonly Moment[], on: string): string[] {
  const { state, refused } = play(moments);
  if (!state || refused.length > 0) throw new Error(`not played: ${refused.join()}`);
  const today = day(on);
  const clock = clockOn(state, today, officialCalendar, permitLaw);
  return remindersOf(state, clock, today, officialCalendar).map(({ rule, due }) => `${rule} ${due}`);
}

// received on 25 September 2020: the answer is due on 9 October; accepted on the 28th: promised until 19 October, the
// law’s twenty days end on 2 November
describe('reminders of the clock', () => {
  it.each([
    ['2020-10-15', []],
    // one working day left, and the day itself
    ['2020-10-16', ['yellow 2020-10-19']],
    ['2020-10-19', ['yellow 2020-10-19']],
    ['2020-10-20', ['orange 2020-10-19']],
    ['2020-11-02', ['orange 2020-10-19']],
    ['2020-11-03', ['red 2020-11-02']],
  ])('on %s are %j', (on, reminders) => {
    expect(said(accepted, on)).toEqual(reminders);
  });

  it('tell of the answer on its last day, and of silence after it (行政许可法第三十二条第一款第四项)', () => {
    expect(said(received, '2020-10-08')).toEqual([]);
    expect(said(received, '2020-10-09')).toEqual(['notice 2020-10-09']);
    // accepted by silence as of the day of the receipt
    expect(said(received, '2020-10-10')).toEqual(['deemed 2020-09-25']);
    // 27 (a working Sunday), 28–30 September, 9, 10, 12–16, 19–23, 26–29 October: the twentieth is the 29th
    expect(said(received, '2020-11-10')).toEqual(['deemed 2020-09-25', 'red 2020-10-29']);
  });

  it('are silent once it is decided, and while the days stand; not while they go on', () => {
    expect(said(granted, '2020-12-31')).toEqual([]);
    expect(said(stopped, '2020-12-31')).toEqual([]);
    expect(said(suspended, '2020-12-31')).toEqual([]);
    expect(said(suspendedRunning, '2020-12-31')).toEqual(['red 2020-11-02']);
    expect(said(drafted, '2020-12-31')).toEqual([]);
  });
});

describe('reminders of what is awaited', () => {
  const tolerated: Moment[] = [
    ...drafted,
    ['2020-09-25', 'clerk', { do: 'receive', materials: papers.slice(0, 1) }],
    [
      '2020-09-28',
      'clerk',
      { do: 'accept', tolerate: [{ name: '说明', until: day('2020-10-14') }], onPromise: false },
    ],
  ];

  it('come three working days before the last day of a material that may follow, and stay until it is there', () => {
    // 10 October is a working Saturday, 11 October a Sunday
    expect(said(tolerated, '2020-10-09')).toEqual([]);
    expect(said(tolerated, '2020-10-11')).toEqual(['supply 2020-10-14']);
    expect(said(tolerated, '2020-10-15')).toEqual(['supply 2020-10-14']);
    const supplied: Moment[] = [
      ...tolerated,
      ['2020-10-13', 'clerk', { do: 'supply', materials: papers.slice(1) }],
    ];
    expect(said(supplied, '2020-10-15')).toEqual([]);
  });

  it('come ten working days after a notice that nobody has answered', () => {
    const notified: Moment[] = [
      ...received,
      ['2020-09-28', 'clerk', { do: 'notify', missing: ['说明未盖章'] }],
    ];
    // 29, 30 September, 9, 10, 12–16, 19 October
    expect(said(notified, '2020-10-18')).toEqual([]);
    expect(said(notified, '2020-10-19')).toEqual(['supplement 2020-10-19']);
    const answered: Moment[] = [
      ...notified,
      ['2020-10-16', 'applicant', { do: 'supplement', materials: papers }],
    ];
    expect(said(answered, '2020-10-19')).toEqual([]);
  });

  it('after days that the pack gives', () => {
    expect(reminderDays(day('2020-09-25'))).toMatchObject({ supplementAfter: 10, supplyBefore: 3 });
    expect(reminderDays(day('2000-01-01'))).toMatchObject({ supplementAfter: 10, supplyBefore: 3 });
  });
});
