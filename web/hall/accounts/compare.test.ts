import { describe, expect, it } from 'vitest';
import type { AccountData } from '../app/client.ts';
import { compileYear, dataOf } from '../testing/books.ts';
import { compare } from './compare.ts';

const account: AccountData = dataOf(compileYear(2020));

function withValue(figure: string, text: string): AccountData {
  const tables = account.tables.map((table) => ({
    ...table,
    body: table.body.map((row) => row.map((cell) => (cell.figure === figure ? { ...cell, text } : cell))),
  }));
  return { ...account, year: 2019, tables };
}

describe('compare', () => {
  it('puts the main figures of two years beside each other', () => {
    const rows = compare(account, withValue('01/本年支出合计/2', '100.00'));
    expect(rows.map(({ name }) => name)).toEqual([
      '收入',
      '支出',
      '基本支出',
      '人员经费',
      '公用经费',
      '项目支出',
      '“三公”经费',
    ]);
    expect(rows[1]).toMatchObject({ now: 9_505, before: 10_000, change: -495, rate: '4.95%' });
    expect(rows[0]).toMatchObject({ change: 0, rate: null });
  });

  it('gives no rate on a zero base, and leaves out what neither year has', () => {
    const rows = compare(account, withValue('03/合计/3', ''));
    expect(rows.find(({ name }) => name === '项目支出')).toMatchObject({
      before: 0,
      change: 300,
      rate: null,
    });
    const none = withValue('03/合计/3', '');
    expect(compare(none, none).some(({ name }) => name === '项目支出')).toBe(false);
  });
});
