import { describe, expect, it } from 'vitest';
import { matrix } from './document.ts';
import { looseGrids } from './pdf-loose.ts';
import type { Char } from './pdf-page.ts';

/** Text of ten points, Chinese as wide as high, digits half as wide, its left edge at `x`. */
function at(x: number, y: number, text: string): Char[] {
  let left = x;
  return [...text].map((char) => {
    const x0 = left;
    left += char > '\u2e80' ? 10 : 5;
    return { text: char, x0, x1: left, y0: y, y1: y + 10 };
  });
}
const width = (text: string) => [...text].reduce((n, c) => n + (c > '\u2e80' ? 10 : 5), 0);
/** text set right, as amounts are */
const to = (x: number, y: number, text: string) => at(x - width(text), y, text);

function table(chars: readonly Char[], rules: readonly number[] = []) {
  const lines = rules.map((y) => ({ at: y, from: 0, to: 500 }));
  const { grids } = looseGrids(chars, lines, 1, false);
  const [grid] = grids;
  return grid && { rows: matrix(grid).map((row) => row.map((c) => c?.text ?? '').join('|')), grid };
}

const HEAD = [
  ...at(0, 0, '科目编码'),
  ...at(80, 0, '科目名称'),
  ...at(205, 0, '合计'),
  ...at(250, 0, '其他收入'),
];
const ROWS = ['201', '20103', '208', '221'].flatMap((code, i) => {
  const y = 20 + i * 20;
  return [...at(0, y, code), ...at(60, y, '一般公共服务支出'), ...to(240, y, `${100 + i * 1000}.00`)];
});

describe('a table without ruling lines', () => {
  it('has its columns by the gaps that no field crosses, an empty one by its head', () => {
    const read = table([...HEAD, ...ROWS]);
    expect(read?.rows.slice(0, 2)).toEqual([
      '科目编码|科目名称|合计|其他收入',
      '201|一般公共服务支出|100.00|',
    ]);
    expect(read?.grid.damaged).toBeUndefined();
  });

  it('takes a label of two lines as one, with the figures between them', () => {
    const more = [
      ...at(60, 96, '机关事业单位基本'),
      ...at(0, 101, '22102'),
      ...to(240, 101, '7.00'),
      ...at(60, 106, '养老保险缴费'),
    ];
    // the two lines are closer to their row than rows are to each other
    expect(table([...HEAD, ...ROWS, ...more])?.rows.at(-1)).toBe('22102|机关事业单位基本养老保险缴费|7.00|');
  });

  it('parts an amount from the label that it touches, when the column is kept', () => {
    const touching = [...at(0, 100, '229'), ...at(60, 100, '其他支出'), ...to(240, 100, '12,345,678.00')];
    expect(table([...HEAD, ...ROWS, ...touching])?.rows.at(-1)).toBe('229|其他支出|12,345,678.00|');
  });

  it('is damaged where amounts of one column share no edge, or a field holds two things', () => {
    const skewed = ROWS.map((c, i) => (c.x0 > 180 ? { ...c, x0: c.x0 + i, x1: c.x1 + i } : c));
    expect(table([...HEAD, ...skewed])?.grid.damaged).toBe(true);
    const close = [
      ...at(0, 100, '229'),
      ...at(60, 100, '其他对附属单位的各类补助性支出'),
      ...to(240, 100, '12.00'),
    ];
    expect(table([...HEAD, ...ROWS, ...close])?.grid.damaged).toBe(true);
  });

  it('is damaged where a code is broken over two lines', () => {
    const broken = [
      ...at(0, 96, '2299'),
      ...at(60, 101, '其他支出'),
      ...to(240, 101, '12.00'),
      ...at(0, 106, '999'),
    ];
    expect(table([...HEAD, ...ROWS, ...broken])?.grid.damaged).toBe(true);
  });

  it('is not found in a page of sentences', () => {
    const text = at(0, 0, '本年支出合计1,234.56万元，其中：基本支出1,000.00万元，占81.00%。');
    expect(table([...text, ...at(0, 20, '项目支出234.56万元，占19.00%。')])).toBeUndefined();
  });
});

describe('a table with horizontal lines only', () => {
  it('has what stands between two of them as one row, also an amount over two lines', () => {
    const broken = [
      ...at(0, 96, '2299'),
      ...at(60, 101, '其他支出'),
      ...to(240, 96, '1,234.5'),
      ...to(240, 106, '6'),
      ...at(0, 106, '9'),
    ];
    const read = table([...HEAD, ...ROWS, ...broken], [-2, 15, 35, 55, 75, 94, 118]);
    expect(read?.rows.at(-1)).toBe('22999|其他支出|1,234.56|');
    expect(read?.grid.damaged).toBeUndefined();
  });
});
