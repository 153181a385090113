import { describe, expect, it } from 'vitest';
import { brokenOf, textAccount } from '../testing.ts';
import { completionWord } from './completion-word.ts';

const judge = (percent: string, word: string) =>
  completionWord.judge(
    textAccount(`某园2017年度部门决算
三、财政拨款支出决算情况
2017年度财政拨款支出总计874.20万元，完成年初预算的${percent}，决算数${word}预算数，主要原因是工资调标。`),
    undefined,
  );

describe(completionWord.title, () => {
  it('finds a percent and a word that cannot both be true', () => {
    expect(brokenOf(judge('92.40%', '大于')).map((o) => o.severity)).toEqual(['error']);
    expect(brokenOf(judge('108%', '小于')).map((o) => o.severity)).toEqual(['error']);
  });

  it('doubts a hundred percent that is said to be more or less', () => {
    expect(brokenOf(judge('100%', '大于')).map((o) => o.severity)).toEqual(['warning']);
  });

  it('holds where they agree', () => {
    for (const [percent, word] of [
      ['108.1%', '大于'],
      ['92%', '小于'],
      ['100%', '等于'],
    ] as const)
      expect(judge(percent, word).map((o) => o.state)).toEqual(['holds']);
  });

  it('leaves it to the amounts where both are said', () => {
    const states = completionWord
      .judge(
        textAccount(`某园2017年度部门决算
三、财政拨款支出决算情况
财政拨款支出年初预算为100.00万元，支出决算为92.40万元，完成年初预算的92.40%，决算数大于预算数。`),
        undefined,
      )
      .map((o) => o.state);
    expect(states).toEqual(['not-applicable']);
  });
});
