import { describe, expect, it } from 'vitest';
import type { Block, Cell, Grid, ReadDocument } from '../read/document.ts';
import { accountOf } from './account.ts';

const REACHES = [
  [0, 30],
  [60, 140],
  [200, 240],
  [250, 300],
] as const;

function grid(page: number, rows: readonly string[], reaches: Grid['reaches']): Grid {
  const cells = rows.flatMap((text, row) =>
    text
      .split('|')
      .flatMap((field, column): Cell[] =>
        field === '' ? [] : [{ row, column, rows: 1, columns: 1, text: field, line: row + 1, page }],
      ),
  );
  const columns = rows[0]?.split('|').length ?? 0;
  return { kind: 'table', page, line: 1, rows: rows.length, columns, cells, ...(reaches ? { reaches } : {}) };
}

const line = (page: number, text: string): Block => ({ kind: 'line', page, line: 1, text, ends: true });

function income(second: Grid) {
  const first = grid(
    1,
    ['科目编码|科目名称|本年收入合计|其他收入', '|合计|130.00|', '208|社会保障和就业支出|100.00|'],
    REACHES,
  );
  const document: ReadDocument = {
    format: 'pdf',
    name: 'test.pdf',
    pages: 2,
    blocks: [line(1, '某局2022年度部门决算'), line(1, '收入决算表'), line(1, '单位：万元'), first, second],
  };
  return accountOf([document]).tables[0];
}

describe('a table without vertical lines over two pages', () => {
  it('is joined by what stands under what, though the next page has shorter fields and one column less', () => {
    const table = income(
      grid(
        2,
        ['221|住房保障支出|30.00'],
        [
          [0, 15],
          [60, 120],
          [215, 240],
        ],
      ),
    );
    expect(table?.unread).toBeUndefined();
    expect(table?.rows.map((row) => row.key)).toEqual(['total', '208', '221']);
  });

  it('is unread as a whole where its next page cannot be joined: half a table has no sums', () => {
    const table = income(
      grid(
        2,
        ['221|住房保障支出|30.00'],
        [
          [0, 15],
          [60, 120],
          [150, 190],
        ],
      ),
    );
    expect(table?.unread).toBe('列的位置无法确定');
  });
});
