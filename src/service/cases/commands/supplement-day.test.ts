import { describe, expect, it } from 'vitest';
import { officialCalendar } from '#base/calendar/index.ts';
import { day } from '#base/kernel/index.ts';
import { permitLaw } from '#service/clock/index.ts';
import { supplementDay, supplementNotes } from './supplement-day.ts';
import { papers, play, received } from './testing.ts';

const notified = [...received, ['2020-09-28', 'clerk', { do: 'notify', missing: ['照片'] }]] as const;
const seen = (today: string, forApplicant: boolean, moments: Parameters<typeof play>[0] = notified) =>
  supplementNotes(play(moments).state!, { today: day(today), law: permitLaw, forApplicant });

describe('the day of a supplement', () => {
  it('is ten working days after the notice, without the holidays of 1 to 8 October 2020', () => {
    // 29, 30 September, 9, 10 (a Saturday of work), 12 to 16, 19 October
    expect(supplementDay(officialCalendar, day('2020-09-28'))).toBe('2020-10-19');
    expect(play(notified).state?.supplementBy).toBe('2020-10-19');
  });

  it('is told to both sides, and is late from the day after it', () => {
    expect(seen('2020-10-19', true)).toEqual([
      { text: '请在2020年10月19日前交齐要补正的内容；来不及的，请告诉窗口。', late: false },
    ]);
    expect(seen('2020-10-19', false)[0]).toMatchObject({ late: false, mark: '等补正，2020年10月19日' });
    expect(seen('2020-10-20', false)[0]).toMatchObject({ late: true, mark: '补正已过日子，2020年10月19日' });
    expect(seen('2020-10-20', true)[0]?.text).toContain('仍然可以交');
  });

  it('is over with the supplement', () => {
    const again = [
      ...notified,
      ['2020-10-12', 'applicant', { do: 'supplement', materials: papers }],
    ] as const;
    expect(seen('2020-10-20', false, again)).toEqual([]);
    expect(play(again).state).not.toHaveProperty('supplementBy');
  });

  it('takes the version of its day, and the first one before all', () => {
    const versions = [
      { from: '2020-01-01', fromNote: '', within: 10 },
      { from: '2021-01-01', fromNote: '', within: 5 },
    ];
    expect(supplementDay(officialCalendar, day('2021-03-01'), { versions })).toBe('2021-03-08');
    expect(supplementDay(officialCalendar, day('2019-12-02'), { versions })).toBe('2019-12-16');
  });
});
