import { describe, expect, it } from 'vitest';
import { LATER, myCase } from '../testing/my-case.ts';
import { clockWords, gradeName, mayDo, missedWords, nextWords } from './words.ts';

const { clock, item } = LATER.accepted;
const words = (more: Partial<typeof clock>) => clockWords({ item, clock: { ...clock, ...more } });

describe('how long it may still take', () => {
  it('is told in working days with the day', () => {
    expect(words({})).toBe('承诺办结还剩 1 个工作日（2026年11月26日前）。');
    expect(words({ workingDaysLeft: 0 })).toBe('承诺今天办结（2026年11月26日）。');
    expect(words({ projected: true })).toContain('（预计）');
    expect(words({ promisedDue: null })).toBe('最迟2026年12月16日办结。');
  });

  it('says what was missed and whom to turn to', () => {
    expect(words({ light: 'orange', workingDaysLeft: null })).toMatch(
      /超过承诺的日子.*法定期限是2026年12月16日.*12345/,
    );
    expect(words({ light: 'red' })).toMatch(/^已经超过法定期限（2026年12月16日）/);
  });

  it('says nothing while the clock stands still or when all is done', () => {
    expect(words({ light: 'paused', promisedDue: null })).toBe('');
    expect(words({ light: 'done' })).toBe('');
    expect(clockWords(LATER.submitted)).toBe('受理后 1 个工作日内办结。');
  });
});

describe('after sending', () => {
  it('tells the day of the answer, the promise and how one is reached', () => {
    const text = nextWords(LATER.submitted).join('\n');
    expect(text).toContain('最迟2026年12月1日前答复您');
    expect(text).toContain('受理后 1 个工作日内办结（法律给的期限是 15 个工作日）');
    expect(text).toContain('138****0000');
    expect(text).not.toContain('原件');
    const checked = {
      ...LATER.submitted,
      item: { ...item, windowCheck: true, promised: null, statutory: null },
    };
    expect(nextWords(checked).join()).toContain('材料原件');
    expect(nextWords(myCase()).join()).toContain('五个工作日内答复您');
  });

  it('tells what holds when a day is missed', () => {
    expect(missedWords(LATER.submitted)).toHaveLength(3);
    expect(missedWords(LATER.submitted)[0]).toContain('就算已经受理');
    expect(missedWords({ item: { ...item, statutory: null } }).join()).not.toContain('行政复议');
  });
});

describe('what may be done', () => {
  it('is what the case allows', () => {
    expect(mayDo(LATER.returned, 'supplement')).toBe(true);
    expect(mayDo(LATER.returned, 'rate')).toBe(false);
    expect(gradeName(5)).toBe('非常不满意');
  });
});
