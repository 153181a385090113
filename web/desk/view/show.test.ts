import { describe, expect, it } from 'vitest';
import {
  dimensionsText,
  showAmount,
  showDayText,
  showMoment,
  showNumber,
  showOrBlank,
  showSize,
} from './show.ts';

describe('amounts', () => {
  it('are yuan with two decimals, and blank for zero in columns', () => {
    expect(showAmount(123_456_789)).toBe('1,234,567.89');
    expect(showAmount(-19)).toBe('-0.19');
    expect([showOrBlank(0), showOrBlank(1)]).toEqual(['', '0.01']);
  });
});

describe('days and moments', () => {
  it('are Chinese, and a day that is none stays as it was typed', () => {
    expect(showDayText('2020-07-04')).toBe('2020年7月4日');
    expect(showDayText('2020-02-30')).toBe('2020-02-30');
  });

  it('are those of Shanghai, over midnight too', () => {
    expect(showMoment(Date.UTC(2020, 6, 3, 16, 5))).toBe('2020年7月4日 00:05');
    expect(showMoment(Date.UTC(2020, 6, 4, 1, 30))).toBe('2020年7月4日 09:30');
  });
});

describe('showNumber', () => {
  it('reads a number as an office does', () => {
    expect(showNumber('2020-03-0017')).toBe('2020年3月 记字第17号');
    expect(showNumber('draft')).toBe('draft');
  });
});

describe('dimensionsText', () => {
  it('says what is special and leaves out what is usual', () => {
    const usual = {
      functional: '2010399',
      expenditure: 'basic',
      fund: 'public-budget',
      fundYear: 'current',
      source: 'opening',
      payment: 'direct',
      procurement: false,
    } as const;
    expect(dimensionsText(usual)).toEqual(['基本支出', '一般公共预算', '直接支付']);
    const special = {
      ...usual,
      expenditure: 'project',
      project: 'P1',
      fundYear: 'carried',
      procurement: true,
    } as const;
    expect(dimensionsText(special)).toEqual([
      '项目支出',
      '项目 P1',
      '一般公共预算',
      '上年结转',
      '直接支付',
      '政府采购',
    ]);
  });
});

it("showSize says a file's size in the unit that reads best", () => {
  expect([1, 2048, 1_500_000].map(showSize)).toEqual(['1 KB', '2 KB', '1.4 MB']);
});
