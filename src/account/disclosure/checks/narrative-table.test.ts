import { describe, expect, it } from 'vitest';
import { viewOf } from '../testing.ts';
import check from './narrative-table.ts';
import { amount, faults, read, SILENT, shownBy, statesOf, TOLD } from './told.fixture.ts';

const cell = TOLD.account.cell('basic', 'public-total', 'amount');
const published = viewOf({ 'basic|public-total|amount': 63.41 }, 'wan2');
const publishedCell = published.cell('basic', 'public-total', 'amount');

const saying = (told: ReturnType<typeof amount>, of = cell, absentIsZero = true, inAnnex = false) => ({
  ...TOLD,
  bound: [{ object: told.name, told, cells: [{ name: '表中', cell: of, absentIsZero }], inAnnex }],
});

describe(check.title, () => {
  it('holds for figures taken from cells', () => {
    expect(new Set(statesOf(check, TOLD))).toEqual(new Set(['holds']));
  });

  it('finds a figure that is another than its cell, also where our table does not print it', () => {
    const other = saying(amount('机关运行经费', 41));
    expect(faults(check, other)).toEqual([
      'error 机关运行经费：情况说明中「机关运行经费」为 41.00，表中为 40.00 万元',
    ]);
    expect(shownBy(check, other)).toEqual([['机关运行经费 41.00万元', '表中 40.00万元']]);
    const absent = { ...saying(amount('机关运行经费', 40)) };
    const unprinted = {
      ...absent,
      bound: absent.bound.map((one) => ({
        ...one,
        cells: [{ name: '表中', cell: undefined, absentIsZero: true }],
      })),
    };
    expect(faults(check, unprinted)).toEqual([
      'error 机关运行经费：情况说明中「机关运行经费」为 40.00，表中为 0.00 万元',
    ]);
  });

  it('sees a single fen between our amount and our cell', () => {
    expect(faults(check, saying(amount('机关运行经费', 40.000001)))).toHaveLength(1);
  });

  it('doubts a last digit that was cut off, and calls more an error', () => {
    expect(statesOf(check, saying(read('经费', '634,080', '元'), publishedCell))).toEqual(['holds']);
    expect(statesOf(check, saying(read('经费', '63.4'), publishedCell))).toEqual(['holds']);
    expect(faults(check, saying(read('经费', '63.40'), publishedCell))).toEqual([
      'warning 经费：情况说明中「经费」为 63.40，表中为 63.41 万元',
    ]);
    expect(faults(check, saying(read('经费', '63.39'), publishedCell))[0]).toContain('error');
    expect(faults(check, saying(read('经费', '63.39'), publishedCell, false, true))[0]).toContain('warning');
  });

  it('leaves a difference of ten thousand to the check of units', () => {
    expect(statesOf(check, saying(read('经费', '63.41', '元'), publishedCell))).toEqual(['not-applicable']);
  });

  it('lacks data where somebody else’s table has no such row, and says what could not be read', () => {
    const absent = {
      ...saying(read('经费', '1.00')).bound[0]!,
      cells: [{ name: '表中', cell: undefined, absentIsZero: false }],
    };
    expect(statesOf(check, { ...TOLD, bound: [absent] })).toEqual(['not-enough-data']);
    const unread = { table: 'basic', row: 'public-total', column: 'amount', state: 'unread' } as const;
    expect(statesOf(check, saying(read('经费', '1.00'), unread))).toEqual(['could-not-be-read']);
    expect(statesOf(check, SILENT)).toEqual(['not-enough-data']);
  });
});
