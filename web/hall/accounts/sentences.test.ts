import { describe, expect, it } from 'vitest';
import type { AccountData } from '../app/client.ts';
import { compileYear, dataOf } from '../testing/books.ts';
import { hundredths, largestItems, percent, sentencesOf, sourcesOfMoney } from './sentences.ts';

const account: AccountData = dataOf(compileYear(2020));
const said = (year: AccountData, last: AccountData | null) =>
  sentencesOf(year, last).map(({ says }) =>
    says.map((phrase) => (typeof phrase === 'string' ? phrase : phrase.text)).join(''),
  );

/** the account with other printed values, by figure id */
function withValues(values: Record<string, string>): AccountData {
  const tables = account.tables.map((table) => ({
    ...table,
    body: table.body.map((row) =>
      row.map((cell) => ({ ...cell, text: values[cell.figure ?? ''] ?? cell.text })),
    ),
  }));
  return { ...account, tables };
}

describe('percent', () => {
  it('is rounded half-up to two decimals on the exact quotient', () => {
    expect(percent(68_154, 69_315)).toBe('98.33');
    expect(percent(1, 3)).toBe('33.33');
    expect(percent(1, 800)).toBe('0.13');
    expect(percent(-25, 50)).toBe('50.00');
  });

  it('is not said of nothing', () => {
    expect(percent(19, 0)).toBeNull();
  });
});

describe('hundredths', () => {
  it('reads what is printed', () => {
    expect([hundredths('693.15'), hundredths('-0.05'), hundredths('0.00')]).toEqual([69_315, -5, 0]);
  });
});

describe('sentencesOf', () => {
  it('says how much, from where, on what, how, and what the three publics cost', () => {
    expect(said(account, null)).toEqual([
      '2020年，试验区行政审批服务局收入95.55万元，支出95.05万元，年末结转和结余0.50万元。',
      '收入全部来自一般公共预算财政拨款收入，95.55万元。',
      '一般公共服务支出83.05万元，占87.38%；住房保障支出12.00万元，占12.62%。',
      '基本支出92.05万元，其中人员经费60.00万元、公用经费32.05万元；项目支出3.00万元。',
      '“三公”经费全年预算0.00万元，实际花了0.19万元，全部是公务接待费。',
      '本站还没有2019年度的账目，暂时不能比较。',
    ]);
  });

  it('compares with the year before in the right words', () => {
    const less = withValues({ '01/本年支出合计/2': '100.00' });
    expect(said(account, less).at(-1)).toBe('支出比2019年的100.00万元减少4.95万元，下降4.95%。');
    const more = withValues({ '01/本年支出合计/2': '90.00' });
    expect(said(account, more).at(-1)).toBe('支出比2019年的90.00万元增加5.05万元，增长5.61%。');
    expect(said(account, account).at(-1)).toBe('支出与2019年持平。');
  });

  it('gives no rate on a year that spent nothing', () => {
    const nothing = withValues({ '01/本年支出合计/2': '' });
    expect(said(account, nothing).at(-1)).toBe('支出比2019年的0.00万元增加95.05万元。');
  });

  it('lists several sources with their shares and draws them', () => {
    const two = withValues({ '01/其他收入/1': '4.45', '01/本年收入合计/1': '100.00' });
    expect(said(two, null)[1]).toBe(
      '一般公共预算财政拨款收入95.55万元，占95.55%；其他收入4.45万元，占4.45%。',
    );
    expect(sourcesOfMoney(two).map(({ name, text }) => [name, text])).toEqual([
      ['一般公共预算财政拨款收入', '95.55'],
      ['其他收入', '4.45'],
    ]);
    expect(sourcesOfMoney(account).map(({ name, width }) => [name, width])).toEqual([
      ['一般公共预算财政拨款收入', 100],
    ]);
  });

  it('says how much of a budget was used', () => {
    const budgeted = withValues({ '07/合计/1': '0.53' });
    expect(said(budgeted, null)[4]).toBe(
      '“三公”经费全年预算0.53万元，实际花了0.19万元，是预算的35.85%，全部是公务接待费。',
    );
  });
});

describe('largestItems', () => {
  it('is the economic items of basic spending, largest first, as wide as their share of the largest', () => {
    const items = largestItems(account, 3);
    expect(items.map(({ name, text, figure }) => [name, text, figure])).toEqual([
      ['基本工资', '48.00', '06/30101/1'],
      ['租赁费', '30.00', '06/30214/1'],
      ['住房公积金', '12.00', '06/30113/1'],
    ]);
    expect(items.map(({ width }) => width)).toEqual([100, 62.5, 25]);
  });
});
