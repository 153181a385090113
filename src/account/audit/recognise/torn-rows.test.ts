import { describe, expect, it } from 'vitest';
import type { Block, Grid } from '../read/document.ts';
import { tablesOf } from './tables.ts';

/** a page's part of a table, columns of 100 points */
function part(page: number, rows: readonly (readonly string[])[]): Grid {
  const columns = rows[0]?.length ?? 0;
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column) => ({ row, column, rows: 1, columns: 1, text, line: row + 1, page })),
  );
  const borders = Array.from({ length: columns + 1 }, (_, i) => i * 100);
  return { kind: 'table', page, line: 1, rows: rows.length, columns, cells, borders };
}

function read(...blocks: Block[]): string[][] {
  const title: Block = { kind: 'line', page: 1, line: 1, text: '支出决算表', ends: true };
  const [table] = tablesOf({ format: 'pdf', name: 'x', pages: 2, blocks: [title, ...blocks] });
  return table?.rows.map((row) => row.map((cell) => cell?.text ?? '')) ?? [];
}

const body = ['201', '一般公共服务支出', '30.00', '10.00'];

describe('a row torn by the end of a page', () => {
  it('gets its heads back', () => {
    const rows = read(
      part(1, [['科目编码', '科目名称', '政府性基金预算财政拨', '国有资本经营预算财政']]),
      part(2, [['', '', '款', '拨款'], body]),
    );
    expect(rows).toEqual([
      ['科目编码', '科目名称', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'],
      body,
    ]);
  });

  it('gets its label back', () => {
    const rows = read(
      part(1, [body, ['30212', '因公出国', '3.03', '']]),
      part(2, [['', '（境）费用', '', '']]),
    );
    expect(rows.at(-1)).toEqual(['30212', '因公出国（境）费用', '3.03', '']);
  });

  it('gets the labels of both its lanes back, and takes no row for a rest', () => {
    const lanes = ['30110', '职工基', '1.68', '30201', '办公'];
    expect(read(part(1, [lanes]), part(2, [['', '本医疗保险缴费', '', '', '及印刷']])).at(-1)).toEqual([
      '30110',
      '职工基本医疗保险缴费',
      '1.68',
      '30201',
      '办公及印刷',
    ]);
    const sides = ['使用非财政拨款结余', '0.00', '结余分配', '0.00'];
    expect(read(part(1, [sides]), part(2, [['年初结转和结余', '', '年末结转和结余', '']]))).toHaveLength(2);
  });

  it('is another row where it has amounts, or where it is the sum under the numbers of columns', () => {
    expect(read(part(1, [body]), part(2, [['', '支出', '30.00', '']]))).toHaveLength(2);
    expect(read(part(1, [['', '栏次', '1', '2']]), part(2, [['', '合计', '', '']]))).toHaveLength(2);
  });
});
