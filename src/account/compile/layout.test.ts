import { describe, expect, it } from 'vitest';
import { compileAccount } from './compile.ts';
import { type GridCell, gridOf, type TableGrid } from './layout.ts';
import { templateFor } from './templates.ts';
import { bookOf, noNames, payment } from './testing.ts';

const book = bookOf([
  payment('2020-03-02', 6_815_400_000, { functional: '2010399', economic: '30201' }),
  payment('2020-03-02', 116_100_000, { functional: '2210201', economic: '30113' }),
]);

function grids(year: number): TableGrid[] {
  const account = compileAccount({
    template: templateFor(year),
    year,
    unit: '测试局',
    rows: book.rows,
    signatures: book.signatures,
    budgetRows: [],
    names: noNames,
  });
  return account.tables.map((table) => gridOf(account, table));
}
const grid = (number: number) => grids(2020)[number - 1] as TableGrid;
const texts = (row: readonly GridCell[] | undefined) => row?.map((cell) => cell.text);
const spans = (row: readonly GridCell[] | undefined) =>
  row?.map((cell) => `${cell.text} ${cell.colspan}×${cell.rowspan}`);

/** The width of each row, with the cells that reach down from above. All rows of a table must have the same. */
function widthsOf(rows: readonly (readonly GridCell[])[]): number[] {
  const filled = rows.map(() => 0);
  for (const [index, row] of rows.entries()) {
    for (const cell of row) {
      for (let down = 0; down < cell.rowspan; down += 1)
        filled[index + down] = (filled[index + down] ?? 0) + cell.colspan;
    }
  }
  return filled;
}

it.each([2020, 2022])('every table of %i fills its rectangle', (year) => {
  for (const { head, body, widths } of grids(year)) {
    expect(new Set(widthsOf([...head, ...body]))).toEqual(new Set([widths.length]));
  }
});

describe('table 01', () => {
  it('stands side by side with 行次 1 to 31 and 32 to 62', () => {
    const { head, body } = grid(1);
    expect(spans(head[0])).toEqual(['收入 3×1', '支出 3×1']);
    expect(texts(head[1])).toEqual(['项目', '行次', '决算数', '项目', '行次', '决算数']);
    expect(texts(head[2])).toEqual(['栏次', '', '1', '栏次', '', '2']);
    expect(body.length).toBe(31);
    expect(texts(body[0])).toEqual([
      '一、一般公共预算财政拨款收入',
      '1',
      '6931.50',
      '一、一般公共服务支出',
      '32',
      '6815.40',
    ]);
    expect(texts(body[18])).toEqual(['', '19', '', '十九、住房保障支出', '50', '116.10']);
    expect(texts(body[30])).toEqual(['总计', '31', '6931.50', '总计', '62', '6931.50']);
  });
});

describe('the coded tables', () => {
  it('have a head with groups, 栏次 and 合计 first', () => {
    const { head, body } = grid(5);
    expect(spans(head[0])).toEqual(['项目 2×1', '本年支出 3×1']);
    expect(texts(head[1])).toEqual(['功能分类科目编码', '科目名称', '小计', '基本支出', '项目支出']);
    expect(texts(head[2])).toEqual(['栏次', '1', '2', '3']);
    expect(spans(body[0])).toEqual(['合计 2×1', '6931.50 1×1', '6931.50 1×1', ' 1×1']);
    expect(body[0]?.at(-1)?.figure).toBe('05/合计/3');
    expect(texts(body[1])).toEqual(['201', '201', '6815.40', '6815.40', '']);
  });

  it('let ungrouped columns reach down', () => {
    expect(spans(grid(8).head[0])).toEqual([
      '项目 2×1',
      '年初结转和结余 1×2',
      '本年收入 1×2',
      '本年支出 3×1',
      '年末结转和结余 1×2',
    ]);
  });

  it('say in words that there is nothing', () => {
    expect(grid(8).empty).toBe('测试局没有政府性基金收入，也没有使用政府性基金安排的支出，故本表无数据。');
    expect(grid(2).empty).toBeUndefined();
  });
});

describe('table 06', () => {
  it('prints all 款 in three lanes and the two sums at the bottom', () => {
    const { body } = grid(6);
    expect(texts(body[0])?.filter((_, index) => index % 3 === 0)).toEqual(['301', '302', '307']);
    expect(body.length).toBe(29);
    expect(spans(body[28])).toEqual(['人员经费合计 2×1', '116.10 1×1', '公用经费合计 5×1', '6815.40 1×1']);
  });
});

describe('table 07', () => {
  it('has three rows of heads and one of values', () => {
    const { head, body } = grid(7);
    expect(spans(head[0])).toEqual(['预算数 6×1', '决算数 6×1']);
    expect(spans(head[1])?.slice(0, 4)).toEqual([
      '合计 1×2',
      '因公出国（境）费 1×2',
      '公务用车购置及运行维护费 3×1',
      '公务接待费 1×2',
    ]);
    expect(texts(head[3])).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']);
    expect(body.length).toBe(1);
  });
});
