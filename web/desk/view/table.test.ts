import { describe, expect, it } from 'vitest';
import { cardHead, headRows, stepped, totalSpan } from './table.ts';

describe('the heads of a table', () => {
  it('are one row where nothing is grouped', () => {
    const rows = headRows([{ head: '日期' }, { head: '金额' }]);
    expect(rows.map((row) => row.map(({ text, rowSpan }) => [text, rowSpan]))).toEqual([
      [
        ['日期', 1],
        ['金额', 1],
      ],
    ]);
  });

  it('are two rows where columns stand under a group', () => {
    const columns = [
      { head: '科目' },
      { head: '借方', group: '期初', unit: '元' },
      { head: '贷方', group: '期初', unit: '元' },
      { head: '借方', group: '期末' },
    ];
    const [first = [], second = []] = headRows(columns);
    expect(first.map(({ text, colSpan, rowSpan }) => [text, colSpan, rowSpan])).toEqual([
      ['科目', 1, 2],
      ['期初', 2, 1],
      ['期末', 1, 1],
    ]);
    expect(second.map(({ text }) => text)).toEqual(['借方', '贷方', '借方']);
    // the unit stands once, over its columns
    expect([...first, ...second].map(({ unit }) => unit)).toEqual([
      undefined,
      '元',
      ...Array(4).fill(undefined),
    ]);
    expect(new Set([...first, ...second].map(({ key }) => key)).size).toBe(6);
  });
});

describe('the totals', () => {
  it('begin at the first column that has one', () => {
    expect(totalSpan([{}, {}, { total: '1.00' }, {}])).toBe(2);
    expect(totalSpan([{}, {}])).toBe(2);
  });
});

describe('a row as a card', () => {
  it('says each column with its group, or with its unit', () => {
    expect(cardHead({ head: '借方', group: '期初余额', unit: '元' })).toBe('期初余额 借方');
    expect(cardHead({ head: '金额', unit: '元' })).toBe('金额（元）');
    expect(cardHead({ head: '日期' })).toBe('日期');
  });
});

describe('walking over rows', () => {
  const keys = ['a', 'b', 'c'];
  it('begins at the first, stays within the list, and starts anew when the chosen row has gone', () => {
    expect(stepped(keys, null, 1)).toBe('a');
    expect(stepped(keys, 'a', 1)).toBe('b');
    expect(stepped(keys, 'c', 1)).toBe('c');
    expect(stepped(keys, 'a', -1)).toBe('a');
    expect(stepped(keys, 'gone', 1)).toBe('a');
    expect(stepped([], null, 1)).toBeNull();
  });
});
