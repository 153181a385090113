import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { permitLaw } from '#service/clock/index.ts';
import { nextDue } from '../queue/next-due.ts';
import { NOBODY } from '../types.ts';
import { notesOn } from './index.ts';
import { accepted, closed, type Moment, made, play, submitted } from './testing.ts';
import { answerWithin } from './urge.ts';

const urged = (on: string, who: Moment[1], words = ''): Moment => [on, who, { do: 'urge', words }];
const answered = (on: string, who: Moment[1], words = '正在现场勘查'): Moment => [
  on,
  who,
  { do: 'answer-urge', words },
];
const notes = (moments: readonly Moment[], on: string, forApplicant = false) =>
  notesOn(play(moments).state!, { today: day(on), law: permitLaw, forApplicant });

// two working days after Friday 9 October 2020: Saturday the 10th is worked, Sunday is not, Monday the 12th
const DUE = '2020-10-12';
const asked: Moment[] = [...accepted, urged('2020-10-09', 'applicant')];

describe('urge', () => {
  it('is answered within two working days, by the pack of its day', () => {
    expect(answerWithin(day('2020-10-09'))).toBe(2);
    // no day is asked of before the first version but by old cases that are read in
    expect(answerWithin(day('2019-12-31'))).toBe(2);
    const versions = [
      { from: '2020-01-01', fromNote: '', answerWithin: 2 },
      { from: '2030-01-01', fromNote: '', answerWithin: 1 },
    ];
    expect([
      answerWithin(day('2029-12-31'), { versions }),
      answerWithin(day('2030-01-01'), { versions }),
    ]).toEqual([2, 1]);
    expect(play(asked).state?.urges).toEqual([
      { as: 'applicant', by: 'applicant', on: '2020-10-09', to: NOBODY, due: DUE, answer: null },
    ]);
  });

  it('moves no day of the clock, and stands in the queue by the day of its answer', () => {
    const before = play(accepted);
    const after = play(asked);
    expect(after.state?.clock).toEqual(before.state?.clock);
    expect([after.clock?.promisedDue, after.clock?.statutoryDue]).toEqual([
      before.clock?.promisedDue,
      before.clock?.statutoryDue,
    ]);
    expect(nextDue(before.state!, before.clock!)).toBe('2020-10-19');
    expect(nextDue(after.state!, after.clock!)).toBe(DUE);
    const told = play([...asked, answered('2020-10-10', 'reviewer')]);
    expect(nextDue(told.state!, told.clock!)).toBe('2020-10-19');
    // what is due before the answer stays the next thing: the promise is of 19 October
    const late = play([...accepted, urged('2020-10-19', 'clerk')]);
    expect(late.state?.urges?.[0]?.due).toBe('2020-10-21');
    expect(nextDue(late.state!, late.clock!)).toBe('2020-10-19');
  });

  it('is still answered when the case has gone back to its applicant meanwhile', () => {
    const returned: Moment[] = [
      ...submitted,
      urged('2020-09-26', 'applicant'),
      ['2020-09-27', 'clerk', { do: 'pre-return', missing: ['照片'] }],
    ];
    const told = play([...returned, answered('2020-09-28', 'reviewer', '请补照片')]);
    expect(told.refused).toEqual([]);
    expect(told.state?.urges?.[0]?.answer).toEqual({ on: '2020-09-28', by: 'reviewer', words: '请补照片' });
    // and no other is asked for: it waits for the applicant
    expect(play([...returned, urged('2020-09-28', 'clerk')]).refused).toEqual(['cases/not-now']);
  });

  it('is one at a time, and only where somebody waits', () => {
    expect(play([...asked, urged('2020-10-10', 'clerk')]).refused).toEqual(['cases/urge-open']);
    const again = [...asked, answered('2020-10-10', 'reviewer'), urged('2020-10-13', 'overseer')];
    expect(play(again).state?.urges?.map(({ as }) => as)).toEqual(['applicant', 'superior']);
    expect(play([...closed, urged('2020-10-15', 'applicant')]).refused).toEqual(['cases/not-now']);
    expect(play([...accepted, urged('2020-10-09', 'decider')]).refused).toEqual(['cases/not-yours']);
  });

  it('of what nobody has taken up goes to the director of the unit', () => {
    const putDown: Moment = ['2020-09-26', 'clerk', { do: 'hand-over', to: NOBODY }];
    const free: Moment[] = [...submitted, putDown, urged('2020-09-27', 'applicant')];
    expect(play(free).state?.urges?.[0]?.to).toBe(NOBODY);
    expect(notes(free, '2020-09-27')[0]?.text).toContain('没有人接办，由单位负责人答复');
    expect(play([...free, answered('2020-09-28', 'director')]).refused).toEqual([]);
  });
});

describe('the answer', () => {
  it('needs an urge that waits, and words', () => {
    expect(play([...accepted, answered('2020-10-09', 'reviewer')]).refused).toEqual(['cases/not-urged']);
    expect(play([...asked, answered('2020-10-10', 'reviewer', ' ')]).refused).toEqual([
      'cases/words-missing',
    ]);
    const twice = [...asked, answered('2020-10-10', 'reviewer'), answered('2020-10-10', 'decider')];
    expect(play(twice).refused).toEqual(['cases/not-urged']);
  });

  it('knows on its last day, and the day after, whether it is late', () => {
    const on = (last: string) => play([...asked, answered(last, 'reviewer')]).facts.at(-1)?.payload;
    expect(on(DUE)).toMatchObject({ late: false });
    expect(on('2020-10-13')).toMatchObject({ late: true });
  });
});

describe('what the case shows of it', () => {
  it('is who, when, by when, and late or not, with a mark for the queue until it is answered', () => {
    expect(notes(asked, DUE)).toEqual([
      {
        text: '2020年10月9日申请人催办，最迟2020年10月12日答复；没有人接办，由单位负责人答复。',
        late: false,
        mark: '催办，最迟2020年10月12日答复',
      },
    ]);
    expect(notes(asked, '2020-10-13')).toEqual([
      {
        text: '2020年10月9日申请人催办，最迟2020年10月12日答复，已经超期；没有人接办，由单位负责人答复。',
        late: true,
        mark: '催办，超期未答复',
      },
    ]);
    expect(notes([...asked, answered('2020-10-13', 'reviewer')], '2020-10-14')).toEqual([
      {
        text: '2020年10月9日申请人催办，最迟2020年10月12日答复；2020年10月13日已经答复（超期）：正在现场勘查',
        late: true,
      },
    ]);
  });

  it('speaks to the applicant on their own page, whoever urged', () => {
    const says = (who: Moment[1]) => notes([...accepted, urged('2020-10-09', who)], DUE, true)[0]?.text;
    expect(says('applicant')).toBe('2020年10月9日您催办，最迟2020年10月12日答复。');
    expect(says('agent')).toContain('代办人替您催办');
    expect(says('clerk')).toContain('窗口替您催办');
    expect(says('director')).toContain('上级催办');
  });

  it('stays where the case ended without an answer', () => {
    const ended: Moment[] = [...made, urged('2020-10-13', 'applicant'), ...closed.slice(-1)];
    expect(notes(ended, '2020-10-20')).toEqual([
      { text: '2020年10月13日申请人催办，最迟2020年10月15日答复；办件已经结束，没有另作答复。' },
    ]);
  });
});
