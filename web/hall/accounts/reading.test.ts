import { describe, expect, it } from 'vitest';
import type { AccountData } from '../app/client.ts';
import { compileYear, dataOf } from '../testing/books.ts';
import { columnHeads, readingOf, valuesOf } from './reading.ts';

const account: AccountData = dataOf(compileYear(2020));
const grid = (key: string) => account.tables.find((table) => table.key === key)!;
const labels = (key: string) => readingOf(grid(key)).parts.map((part) => part.rows.map(({ label }) => label));

describe('columnHeads', () => {
  it('gives each column its heads from the top, without the numbers', () => {
    expect(columnHeads(grid('three-publics').head)[9]).toEqual([
      '决算数',
      '公务用车购置及运行维护费',
      '公务用车购置费',
    ]);
    expect(columnHeads(grid('income').head)[2]).toEqual(['本年收入合计']);
  });
});

describe('readingOf', () => {
  it('reads the two sides one after the other', () => {
    const { parts } = readingOf(grid('income-expenditure'));
    expect(parts.map(({ title }) => title)).toEqual(['收入', '支出']);
    expect(parts[1]?.rows.map(({ label }) => label)).toEqual([
      '一、一般公共服务支出',
      '十九、住房保障支出',
      '本年支出合计',
      '年末结转和结余',
      '总计',
    ]);
  });

  it('reads a coded row with its depth and its columns', () => {
    const [part] = readingOf(grid('expenditure')).parts;
    const row = part?.rows.find(({ code }) => code === '2010399');
    expect(row).toMatchObject({ depth: 2, strong: false });
    expect(row?.values.map(({ column, text }) => [column, text])).toEqual([
      ['本年支出合计', '35.05'],
      ['基本支出', '32.05'],
      ['项目支出', '3.00'],
    ]);
  });

  it('reads lanes in their order, the sums behind them', () => {
    expect(labels('basic')).toEqual([
      ['工资福利支出', '基本工资', '住房公积金', '人员经费合计'],
      ['商品和服务支出', '办公费', '水费', '租赁费', '公务接待费'],
      ['公用经费合计'],
    ]);
  });

  it('names the values of a single row by their columns', () => {
    const [part] = readingOf(grid('three-publics')).parts;
    expect(part?.rows[0]).toMatchObject({ label: '', code: '' });
    expect(part?.rows[0]?.values.map(({ column, figure }) => [column, figure])).toEqual([
      ['决算数 · 合计', '07/合计/7'],
      ['决算数 · 公务接待费', '07/合计/12'],
    ]);
  });

  it('loses no value of any table', () => {
    for (const table of account.tables) {
      const read = readingOf(table).parts.flatMap((part) => part.rows.flatMap((row) => row.values));
      expect(new Map(read.map(({ figure, text }) => [figure, text]))).toEqual(valuesOf([table]));
    }
  });
});
