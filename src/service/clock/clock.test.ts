import { describe, expect, it } from 'vitest';
import { officialCalendar } from '#base/calendar/index.ts';
import { unwrap } from '#base/kernel/index.ts';
import { evaluateClock, permitLaw, readScenario } from './index.ts';
import { ask } from './testing.ts';

describe('a whole answer', () => {
  it('has exactly these keys, in this order', () => {
    const input = {
      limits: { statutory: 20, promised: 10, joint: false },
      events: [
        { on: '2020-09-25', do: 'receive' },
        { on: '2020-09-28', do: 'accept' },
        { on: '2020-10-13', do: 'extend', days: 11 },
      ],
      asOf: '2020-10-16',
    };
    const answer = evaluateClock(unwrap(readScenario(input, officialCalendar)), officialCalendar, permitLaw);
    expect(Object.entries(answer)).toEqual([
      ['acceptedOn', '2020-09-28'],
      ['deemed', false],
      ['noticeDue', null],
      ['statutoryDue', '2020-11-02'],
      ['promisedDue', '2020-10-19'],
      ['deliverBy', null],
      ['light', 'yellow'],
      ['workingDaysLeft', 1],
      ['projected', false],
      [
        'problems',
        [
          {
            code: 'extend-too-long',
            message: '延长11个工作日，超过上限10个工作日',
            at: 'events[2]',
            basis: '行政许可法第四十二条',
            hint: '请把延长的天数改到上限以内。',
          },
        ],
      ],
      [
        'basis',
        [
          '行政许可法第八十二条',
          '行政许可法第三十二条第一款第四项',
          '行政许可法第三十二条第一款第五项',
          '行政许可法第四十二条第一款',
          '优化营商环境条例第三十六条第二款',
        ],
      ],
    ]);
  });

  it('names the articles of everything that was done', () => {
    const events = ['2020-09-21 receive', '2020-09-22 accept', '2020-09-23 stop 听证', '2020-09-24 resume'];
    const { basis } = ask('45/30 joint', [...events, '2020-09-25 extend 15', '2020-10-12 decide']);
    expect(basis).toEqual([
      '行政许可法第八十二条',
      '行政许可法第三十二条第一款第四项',
      '行政许可法第三十二条第一款第五项',
      '行政许可法第四十五条',
      '行政许可法第四十二条第二款',
      '行政许可法第四十四条',
      '优化营商环境条例第三十六条第二款',
    ]);
  });

  it('counts joint handling as 45 days and 15 more', () => {
    const accepted = ['2020-03-02 receive', '2020-03-02 accept'];
    // March after the 2nd: 21; April: 30 less 8 weekend days, less Monday 6 off, plus Sunday 26 worked = 22,
    // so 43 by 30 April (a Thursday); 6 and 7 May are the 44th and 45th
    expect(ask('45/- joint', accepted).statutoryDue).toBe('2020-05-07');
    // 8 9 (Saturday, worked) 11–15 18–22 25–27 May
    expect(ask('45/- joint', [...accepted, '2020-05-07 extend 15']).statutoryDue).toBe('2020-05-27');
  });
});

describe('the day of the question', () => {
  const events = ['2020-09-25 receive', '2020-09-28 accept', '2020-10-12 decide'];

  it('is the day of the last event when none is given', () => {
    expect(ask('20/10', events)).toEqual(ask('20/10', events, '2020-10-12'));
    expect(ask('20/10', ['2020-09-25 receive', '2020-10-16 supplement'])).toMatchObject({
      deemed: true,
      light: 'red',
    });
  });

  it('sees nothing that is later', () => {
    expect(ask('20/10', events, '2020-10-11')).toEqual(ask('20/10', events.slice(0, 2), '2020-10-11'));
    expect(ask('20/10', events, '2020-09-24')).toMatchObject({
      acceptedOn: null,
      noticeDue: null,
      light: 'green',
      basis: [],
    });
  });

  it('sees what happens on it', () => {
    expect(ask('20/10', events, '2020-10-12').light).toBe('done');
  });

  it('may be missing when nothing has happened', () => {
    expect(ask('20/10', [])).toEqual({
      acceptedOn: null,
      deemed: false,
      noticeDue: null,
      statutoryDue: null,
      promisedDue: null,
      deliverBy: null,
      light: 'green',
      workingDaysLeft: null,
      projected: false,
      problems: [],
      basis: [],
    });
  });
});

describe('the order of events', () => {
  it('does not matter between days', () => {
    const events = ['2020-09-25 receive', '2020-09-28 accept', '2020-10-12 stop 鉴定', '2020-10-14 resume'];
    expect(ask('20/10', [...events].reverse(), '2020-10-15')).toEqual(ask('20/10', events, '2020-10-15'));
  });

  it('puts the receipt first on its day', () => {
    expect(ask('20/10', ['2020-09-25 accept', '2020-09-25 receive'])).toMatchObject({
      acceptedOn: '2020-09-25',
      problems: [],
    });
  });

  it('is the given one within a day otherwise', () => {
    const before = ['2020-09-21 receive', '2020-09-22 notify'];
    const askedAgain = ask('20/10', [...before, '2020-09-24 supplement', '2020-09-24 notify'], '2020-10-30');
    expect(askedAgain).toMatchObject({ noticeDue: null, deemed: false, problems: [] });
    const askedTwice = ask('20/10', [...before, '2020-09-24 notify', '2020-09-24 supplement'], '2020-10-30');
    expect(askedTwice).toMatchObject({ acceptedOn: '2020-09-24', deemed: true, problems: ['notice-twice'] });
  });
});

describe('beyond the published calendar', () => {
  it('marks a due day of 2027 as expected only', () => {
    // 16–18 21–25 28 29 December 2026; 30 31 December, 1 4–8 11 12 January 2027 with 1 January taken for a weekday
    const answer = ask('20/10', ['2026-12-15 receive', '2026-12-15 accept']);
    expect(answer).toMatchObject({ promisedDue: '2026-12-29', statutoryDue: '2027-01-12', projected: true });
  });

  it('does not mark what ends inside it', () => {
    const answer = ask('10/10', ['2026-12-15 receive', '2026-12-15 accept']);
    expect(answer).toMatchObject({ statutoryDue: '2026-12-29', projected: false });
    expect(ask('12/10', ['2026-12-15 receive', '2026-12-15 accept'])).toMatchObject({
      statutoryDue: '2026-12-31',
      projected: false,
    });
  });

  it('marks the days of notice and delivery too', () => {
    expect(ask('20/10', ['2026-12-28 receive'])).toMatchObject({ noticeDue: '2027-01-04', projected: true });
    const decided = ask('10/10', ['2026-12-15 receive', '2026-12-15 accept', '2026-12-24 decide']);
    expect(decided).toMatchObject({ deliverBy: '2027-01-07', projected: true });
  });
});
