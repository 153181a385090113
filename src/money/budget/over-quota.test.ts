import { describe, expect, it } from 'vitest';
import { day, fen } from '#base/kernel/index.ts';
import { overQuota, type QuotaBook, type QuotaTerms } from './over-quota.ts';

const terms: QuotaTerms = { functional: '2010399', fund: 'public-budget', expenditure: 'basic', project: '' };
const march = { day: day('2020-03-05'), reversal: false };

// Z1 holds 150.00, of which 120.00 are paid; Z2 holds 150.00
const book: QuotaBook = {
  granted: new Map(
    ['Z1', 'Z2'].map((number) => [
      number,
      { ...terms, year: 2020, from: day('2020-03-05'), total: fen(150_00) },
    ]),
  ),
  paid: new Map([['Z1', fen(120_00)]]),
};
const judge = (...parts: [string, number][]) =>
  overQuota(
    book,
    parts.map(([quota, amount], index) => ({ ...terms, quota, amount: fen(amount), at: `lines[${index}]` })),
    march,
  );

describe('a payment under a 指标', () => {
  it('may use it up to the last fen, whatever the 款', () => {
    expect(judge(['Z1', 30_00])).toEqual([]);
    expect(judge(['Z1', 10_00], ['Z1', 20_00], ['Z2', 150_00])).toEqual([]);
  });

  it('is refused above it, with what is left (budget/over-quota)', () => {
    const found = judge(['Z2', 1], ['Z1', 10_00], ['Z1', 20_01]);
    expect(found.map((problem) => [problem.code, problem.at])).toEqual([['budget/over-quota', 'lines[1]']]);
    expect(found[0]?.message).toContain('余额30.00元');
  });

  it('needs a 指标 of its year (budget/quota-unknown)', () => {
    expect(judge(['Z9', 1]).map((problem) => problem.code)).toEqual(['budget/quota-unknown']);
    const later = { ...march, day: day('2021-03-05') };
    expect(overQuota(book, [{ ...terms, quota: 'Z1', amount: fen(1), at: '' }], later)).toHaveLength(1);
  });

  it('that comes back is never too much', () => {
    expect(judge(['Z1', -500_00])).toEqual([]);
    expect(judge(['Z1', 40_00], ['Z1', -20_00])).toEqual([]);
  });
});

describe('a payment of other terms than its 指标', () => {
  const other = (part: Partial<QuotaTerms>, occasion = march) =>
    overQuota(book, [{ ...terms, ...part, quota: 'Z1', amount: fen(1), at: 'here' }], occasion);

  it.each([
    [{ functional: '2010301' }, '指标“Z1”的功能分类是2010399，这笔支付写的是2010301'],
    [{ fund: 'gov-fund' }, '指标“Z1”的资金性质是一般公共预算拨款，这笔支付写的是政府性基金预算拨款'],
    [{ expenditure: 'project' }, '指标“Z1”的支出类别是基本支出，这笔支付写的是项目支出'],
    [{ project: 'XM01' }, '指标“Z1”的项目是（没有项目），这笔支付写的是XM01'],
  ] as const)('%j is refused with what differs (budget/quota-differs)', (part, message) => {
    expect(other(part)).toMatchObject([{ code: 'budget/quota-differs', at: 'here', message }]);
  });

  it('is told every difference at once', () => {
    expect(other({ functional: '2010301', expenditure: 'project', project: 'XM01' })).toHaveLength(3);
  });

  it('before it was granted is refused (budget/quota-too-early)', () => {
    const [found] = other({}, { ...march, day: day('2020-03-04') });
    expect(found).toMatchObject({ code: 'budget/quota-too-early' });
    expect(found?.message).toBe('指标“Z1”2020年3月5日才下达，不能支付2020年3月4日的款');
    expect(other({})).toEqual([]);
  });

  it('that repeats in red what was posted is only counted', () => {
    expect(other({ functional: '2010301' }, { day: day('2020-03-04'), reversal: true })).toEqual([]);
  });
});
