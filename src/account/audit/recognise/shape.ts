import type { Cell } from '../read/document.ts';
import { readCell } from './amount.ts';
import type { LogicalTable, Row } from './tables.ts';
import { furniture } from './tables.ts';
import { bare, plain } from './words.ts';

export type Role = 'code' | 'name' | 'line' | 'value';

export interface Column {
  readonly index: number;
  readonly role: Role;
  /** heads from the top down, each once */
  readonly path: readonly string[];
}

/** A lane: the label columns of a table and the value columns that belong to them, left to right. */
export interface Lane {
  readonly labels: readonly Column[];
  readonly values: readonly Column[];
}

export interface Shape {
  readonly columns: readonly Column[];
  readonly lanes: readonly Lane[];
  readonly body: readonly Row[];
}

const CODE = /^\d{3}(\d{2}){0,2}$/;
const HEAD_WORDS =
  /^(项目|行次|栏次|决算数|预算数|金额|合计|小计|科目名称|科目编码|基本支出|项目支出|人员经费|公用经费|收入|支出|类|款|项|功能分类科目编码|本年支出|备注)$/;

/** Tells a table's head from its body and what every column is. */
export function shapeOf(table: LogicalTable): Shape {
  const rows = table.rows.filter((row) => !isFurniture(row)).flatMap(headAndSum);
  let height = rows.findIndex((row) => isBody(row));
  if (height < 0) height = rows.length;
  const heads = rows.slice(0, height).filter((row) => !isNumbering(row));
  // the next page repeats the heads: they are no fields
  const repeated = new Set(heads.map(signature));
  const body = rows.slice(height).filter((row) => !isNumbering(row) && !repeated.has(signature(row)));
  const columns = roles(headPaths(heads, table.width, table.flat), body);
  return { columns, lanes: lanesOf(columns), body };
}

/** 类 款 项 合计 12.00 3.00: the last row of the head and the row of sums stand in one row. */
function headAndSum(row: Row): Row[] {
  const texts = row.map((cell) => plain(cell?.text ?? ''));
  const first = texts.findIndex((t) => t !== '');
  const sum = texts.indexOf('合计');
  const levels = texts.slice(first, sum).filter((t) => t !== '');
  if (sum < 0 || !/^类款(项)?$/.test(levels.join(''))) return [row];
  const amounts = texts.slice(sum + 1).filter((t) => t !== '');
  if (amounts.length === 0 || !amounts.every((t) => /^-?[\d,]*(\.\d+)?$|^-+$/.test(t))) return [row];
  const part = (keep: (c: number) => boolean) => row.map((cell, c) => (keep(c) ? cell : undefined));
  return [part((c) => c < sum), part((c) => c >= sum)];
}

function isFurniture(row: Row): boolean {
  const cells = [...new Set(row.filter((cell) => cell && cell.text !== ''))];
  return cells.length > 0 && cells.length <= 3 && cells.every((cell) => furniture(cell?.text ?? ''));
}

function signature(row: Row): string {
  return row.map((cell) => plain(cell?.text ?? '')).join('|');
}

/** Is a row the 栏次 (1 2 3 …)? Its numbers are no amounts. */
function isNumbering(row: Row): boolean {
  const texts = [...new Set(row.filter((c) => c !== undefined))]
    .map((c) => plain(c?.text ?? ''))
    .filter((t) => t !== '');
  if (texts.length < 2) return false;
  const numbers = texts.filter((t) => !/^(栏次|行次)$/.test(t));
  const counting = numbers.every(
    (t, i) => /^\d{1,2}$/.test(t) && (i === 0 || Number(t) === Number(numbers[i - 1]) + 1),
  );
  return (
    counting &&
    numbers.length > 0 &&
    (texts.some((t) => t === '栏次') || (numbers.length >= 3 && numbers[0] === '1'))
  );
}

function isBody(row: Row): boolean {
  if (isNumbering(row)) return false;
  const distinct = [...new Set(row.filter((c): c is Cell => c !== undefined && c.text.trim() !== ''))];
  const texts = distinct.map((c) => plain(c.text));
  if (texts.some((t) => /^-?[\d,]+\.\d{1,6}$/.test(t))) return true;
  if (texts.length === 0) return true;
  if (texts.slice(1).some((t) => HEAD_WORDS.test(t) && t !== '合计')) return false;
  if (CODE.test(texts[0] ?? '') && texts.length > 1 && !/^\d+$/.test(texts[1] ?? '')) return true;
  const label = texts[0] ?? '';
  if (/^[一二三四五六七八九十]+、|^\d{1,2}[.、．]/.test(label)) return true;
  return (
    /^(合计|总计|本年收入合计|收入总计|收入合计)$/.test(bare(label)) &&
    texts.length < 3 &&
    texts.slice(1).every((t) => /^[\d.,-]+$/.test(t))
  );
}

function headPaths(heads: readonly Row[], width: number, flat: boolean): string[][] {
  const paths: string[][] = Array.from({ length: width }, () => []);
  heads.forEach((row, r) => {
    let left = '';
    for (let c = 0; c < width; c++) {
      const own = plain(row[c]?.text ?? '');
      if (own !== '') left = own;
      // a head in a row above ends the span of its left neighbour's lower heads
      else if (heads.slice(0, r).some((upper) => plain(upper[c]?.text ?? '') !== '')) left = '';
      // text with tabs loses merged cells: a head spans empty fields to its right that have heads of their own below
      const below =
        flat && own === '' && heads.slice(r + 1).some((next) => plain(next[c]?.text ?? '') !== '');
      const text = own !== '' ? own : below ? left : '';
      const path = paths[c];
      if (path && text !== '' && path.at(-1) !== text) path.push(text);
    }
  });
  return paths;
}

function roles(paths: readonly string[][], body: readonly Row[]): Column[] {
  return paths.map((path, index) => {
    const all = path.join('/');
    const leaf = path.at(-1) ?? '';
    let role: Role = 'value';
    // its two characters may be on two lines
    if (/(^|\/)(行\/?次|序\/?号)$/.test(all)) role = 'line';
    else if (/编码|代码/.test(all) && (/编码|代码/.test(leaf) || /^[类款项]$/.test(leaf))) role = 'code';
    else if (/名称$/.test(leaf) || /^项目(名称)?$/.test(leaf)) role = 'name';
    // 见附表 below 决算数 is an amount that is not there, and no label
    else role = /^(决算数|预算数|金额)$/.test(leaf) ? 'value' : fromBody(index, body);
    return { index, role, path };
  });
}

/** The role of a column without a telling head: a label column if its fields are codes or words. */
function fromBody(index: number, body: readonly Row[]): Role {
  const texts = body.flatMap((row) => {
    const cell = row[index];
    return cell && cell.text.trim() !== '' && cell.column === index ? [plain(cell.text)] : [];
  });
  if (texts.length === 0) return 'value';
  const share = (test: (text: string) => boolean) => texts.filter(test).length / texts.length;
  // 12.30（见附表） is an amount that cannot be read, and no label
  const isAmount = (t: string) =>
    /^-?[\d,]+\.\d/.test(t) || (readCell(t, 'wan').state !== 'unread' && !CODE.test(t));
  if (share(isAmount) > 0.5) return 'value';
  if (share((t) => CODE.test(t)) > 0.6) return 'code';
  return share((t) => /[\u4e00-\u9fff]{2}/.test(t)) > 0.6 ? 'name' : 'value';
}

function lanesOf(columns: readonly Column[]): Lane[] {
  const lanes: { labels: Column[]; values: Column[] }[] = [];
  let current: { labels: Column[]; values: Column[] } | undefined;
  for (const column of columns) {
    if (column.role === 'line') continue;
    if (column.role === 'value') current?.values.push(column);
    else {
      if (!current || current.values.length > 0) {
        current = { labels: [], values: [] };
        lanes.push(current);
      }
      current.labels.push(column);
    }
  }
  if (lanes.length === 0) return [{ labels: [], values: columns.filter((c) => c.role === 'value') }];
  return lanes.filter((lane) => lane.values.length > 0);
}
