import { type Cell, type Grid, matrix, type ReadDocument, type TextLine } from '../read/document.ts';
import type { Unit } from './amount.ts';
import { ROW_NAMES, type TitleHit, titleOf } from './forms.ts';
import { plain } from './words.ts';

export type Row = readonly (Cell | undefined)[];

/** A table of the document over all its pages, before its columns get their keys. */
export interface LogicalTable {
  readonly hit: TitleHit | undefined;
  readonly title: string;
  readonly titleAt: Pick<TextLine, 'page' | 'line' | 'text' | 'box'>;
  /** 公开05表, as printed */
  readonly number: string | undefined;
  readonly unit: Unit | undefined;
  readonly rows: readonly Row[];
  readonly width: number;
  readonly damaged: boolean;
  /** lines under the table: its notes */
  notes: TextLine[];
  /** borders of the first page's columns, to join the next page's */
  readonly borders: readonly number[] | undefined;
  /** the extent of each column's fields, where there are no ruling lines */
  readonly reaches: Grid['reaches'];
  /** true for formats whose merged header cells leave empty fields */
  readonly flat: boolean;
}

interface Part {
  readonly title: Cell | undefined;
  readonly rows: readonly Row[];
}

/** Finds every table of a document with its title, unit and continuation on the next pages. */
export function tablesOf(document: ReadDocument): LogicalTable[] {
  const out: LogicalTable[] = [];
  let recent: TextLine[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'line') {
      recent.push(block);
      const last = out.at(-1);
      if (last && recent.length <= 6) last.notes.push(block);
      continue;
    }
    for (const part of split(block)) {
      const head = part.title ? undefined : headOf(recent);
      const hit = part.title ? titleOf(part.title.text) : head?.hit;
      const last = out.at(-1);
      const goesOn = last !== undefined && (hit ? repeats(hit, last, part.rows) : continues(recent));
      const joined = goesOn ? join(last, block, part.rows) : undefined;
      if (joined && last) {
        out[out.length - 1] = {
          ...last,
          rows: joined.rows,
          width: joined.width,
          borders: joined.borders,
          notes: [],
          damaged: last.damaged || block.damaged === true,
        };
      } else {
        // this continuation could not be joined: the end of the table is missing, and so are parts of its sums
        if (last && !hit && goesOn && (last.reaches || block.reaches))
          out[out.length - 1] = { ...last, damaged: true };
        out.push(start(document, block, part, hit, head?.line, recent));
      }
      recent = [];
    }
  }
  return out;
}

function start(
  document: ReadDocument,
  grid: Grid,
  part: Part,
  hit: TitleHit | undefined,
  line: TextLine | undefined,
  recent: readonly TextLine[],
): LogicalTable {
  const near = recent.slice(-6).map((l) => l.text);
  const inside = part.rows.slice(0, 3).flatMap((row) => row.map((cell) => cell?.text ?? ''));
  const at = part.title ?? line ?? grid;
  const text = part.title?.text ?? line?.text ?? '';
  return {
    hit,
    title: hit ? hit.title : plain(text).slice(0, 40),
    titleAt: { page: at.page, line: at.line, ...(at.box ? { box: at.box } : {}), text },
    number: /公开\s*(\d+)\s*表/.exec([...near, text, ...inside].join(' '))?.[0]?.replace(/\s/g, ''),
    unit: unitOf([...inside, ...near.slice().reverse(), text]),
    rows: part.rows,
    width: grid.columns,
    damaged: grid.damaged === true,
    notes: [],
    borders: grid.borders,
    reaches: grid.reaches,
    flat: document.format === 'text',
  };
}

/** The unit of a table: the last of "单位：万元", "金额单位:元", "（万元）" before it. */
export function unitOf(texts: readonly string[]): Unit | undefined {
  for (const text of texts) {
    const match = /单位[:：]?\s*(?:人民币)?\s*(万元|元|亿元)/.exec(text.replace(/\s+/g, ''));
    if (match) return match[1] === '万元' ? 'wan' : match[1] === '元' ? 'yuan' : 'yi';
  }
  return undefined;
}

/** Finds the title among the lines above a table, the nearest first; joins a title that is broken over two lines. */
function headOf(recent: readonly TextLine[]): { hit: TitleHit; line: TextLine } | undefined {
  const lines = recent.slice(-9);
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i];
    if (!line) continue;
    const next = lines[i + 1];
    const both = next ? titleOf(line.text + next.text) : undefined;
    const hit = titleOf(line.text);
    if (both && (!hit || both.title.length > hit.title.length)) return { hit: both, line };
    const above = lines[i - 1];
    if (hit && !(above && titleOf(above.text + line.text) && !titleOf(above.text))) return { hit, line };
  }
  return undefined;
}

/** Is this the next page of a table that repeats its title? Then only one of the two parts has the sum. */
function repeats(hit: TitleHit, last: LogicalTable, rows: readonly Row[]): boolean {
  return (
    last.hit?.form.key === hit.form.key && last.hit.kind === hit.kind && !(hasSum(last.rows) && hasSum(rows))
  );
}

function hasSum(rows: readonly Row[]): boolean {
  return rows.some((row) => {
    const label = row
      .slice(0, 4)
      .some(
        (cell) =>
          cell && cell.column <= 3 && /^(合计|总计|收入总计|收入合计|人员经费合计)$/.test(plain(cell.text)),
      );
    return label && row.some((cell) => cell && /\d/.test(cell.text) && !/^\d$/.test(cell.text.trim()));
  });
}

/** Are the lines between a table and its continuation only page numbers, units and the like? */
function continues(recent: readonly TextLine[]): boolean {
  return recent.every((line) => /^[\s\d\-—─第页共]*$|续表|单位[:：]|公开\d+表|^部门[:：]/.test(line.text));
}

/** Cuts a grid at each row that is only a table's title, where one sheet has several tables. */
function split(grid: Grid): Part[] {
  const rows = matrix(grid);
  const parts: { title: Cell | undefined; rows: Row[] }[] = [];
  let current: { title: Cell | undefined; rows: Row[] } = { title: undefined, rows: [] };
  for (const row of rows) {
    const distinct = [...new Set(row.filter((cell) => cell && cell.text.trim() !== ''))];
    const only = distinct.length === 1 ? distinct[0] : undefined;
    const isTitle = only !== undefined && only.text.length > 4 && titleOf(only.text) !== undefined;
    const isFurniture =
      distinct.length > 0 && distinct.length <= 3 && distinct.every((c) => furniture(c?.text ?? ''));
    if (isTitle) {
      if (current.rows.length > 0) parts.push(current);
      current = { title: only, rows: [] };
    } else if (!isFurniture || current.rows.length > 2) {
      current.rows.push(row);
    } else {
      current.rows.unshift(row); // the unit is looked for in the first rows
    }
  }
  if (current.rows.length > 0) parts.push(current);
  return parts;
}

export function furniture(text: string): boolean {
  return /^(编制)?(部门|单位)(名称)?[:：]|^(金额)?单位[:：]|公开\s*\d+\s*表$/.test(text.trim());
}

/** Joins a next page's rows to the table's columns by their borders or by their number; undefined where neither fits. */
function join(table: LogicalTable, grid: Grid, rows: readonly Row[]): Joined | undefined {
  if (table.reaches || grid.reaches) return joinReaches(table, grid, rows);
  if (!table.borders || !grid.borders) {
    return grid.columns === table.width ? { ...table, rows: [...table.rows, ...rows] } : undefined;
  }
  const onto = moved(rows, grid.borders, table.borders);
  if (onto) return { ...table, rows: mended(table.rows, onto) };
  // the first page has only the head's upper row, so the next page has the finer columns
  const back = table.rows.length <= 4 ? moved(table.rows, table.borders, grid.borders) : undefined;
  if (!back) return undefined;
  return { ...table, rows: [...back, ...rows], width: grid.columns, borders: grid.borders };
}

/** Joins a next page without ruling lines: each column must lie under exactly one of the table's, else nothing is joined. */
function joinReaches(table: LogicalTable, grid: Grid, rows: readonly Row[]): Joined | undefined {
  const [above, below] = [table.reaches, grid.reaches];
  if (!above || !below) return undefined;
  const slots = below.map(([x0, x1]) => above.flatMap((a, i) => (x0 < a[1] && x1 > a[0] ? [i] : [])));
  // the label of a sum may cover code and name
  const counts = below.map((_, c) =>
    rows.some((row) => row[c]?.column === c && /\d/.test(row[c]?.text ?? '')),
  );
  if (slots.some((found, c) => found.length === 0 || (found.length > 1 && counts[c]))) return undefined;
  const brought: (Cell | undefined)[][] = [];
  for (const row of rows) {
    const out: (Cell | undefined)[] = new Array(table.width).fill(undefined);
    for (const cell of new Set(row)) {
      if (!cell) continue;
      const slot = slots[cell.column]?.[0] ?? 0;
      // a head may lie apart from the fields below it; but if two fields fall into one column, this is no table
      if (out[slot] && /\d/.test(out[slot].text + cell.text)) return undefined;
      out[slot] = { ...cell, column: slot, columns: 1, text: (out[slot]?.text ?? '') + cell.text };
    }
    brought.push(out);
  }
  return { rows: [...table.rows, ...brought], width: table.width, borders: table.borders };
}

type Joined = Pick<LogicalTable, 'rows' | 'width' | 'borders'>;

/** Moves rows to finer borders that include all of theirs; undefined where one is missing. */
function moved(rows: readonly Row[], from: readonly number[], to: readonly number[]): Row[] | undefined {
  const slots = from.map((x) => nearest(to, x));
  if (slots.some((slot) => slot === undefined)) return undefined;
  return rows.map((row) => {
    const out: (Cell | undefined)[] = new Array(to.length - 1).fill(undefined);
    row.forEach((cell, c) => {
      for (let i = slots[c] ?? 0; i < (slots[c + 1] ?? 0); i++) out[i] = cell;
    });
    return out;
  });
}

function nearest(borders: readonly number[], x: number): number | undefined {
  let best = 0;
  borders.forEach((border, index) => {
    if (Math.abs(border - x) < Math.abs((borders[best] ?? 0) - x)) best = index;
  });
  return Math.abs((borders[best] ?? 0) - x) <= 8 ? best : undefined;
}

/** Mends a row that a page break has parted: the next page's first row has only the rest of a label, or of several heads. */
function mended(before: readonly Row[], after: readonly Row[]): Row[] {
  const [first, ...rest] = after;
  const last = before.at(-1);
  if (!first || !last) return [...before, ...after];
  const filled = [...new Set(first.filter((cell): cell is Cell => cell !== undefined && cell.text !== ''))];
  const above = filled.map((cell) => last[first.indexOf(cell)]);
  const torn =
    filled.length > 0 &&
    filled.every(
      (cell, i) => isRest(cell.text, above[i]?.text ?? '') && width(cell, first) === width(above[i], last),
    ) &&
    new Set(above).size === filled.length;
  if (!torn) return [...before, ...after];
  const mendedRow = last.map((cell) => {
    const part = cell ? filled[above.indexOf(cell)] : undefined;
    return cell && part ? { ...cell, text: cell.text + part.text } : cell;
  });
  return [...before.slice(0, -1), mendedRow, ...rest];
}

/** number of columns that a cell covers: the rest of a cell is as wide as its beginning */
const width = (cell: Cell | undefined, row: Row): number => row.filter((other) => other === cell).length;

const ROW_LABELS = new Set(
  Object.values(ROW_NAMES).flatMap((names) => Object.values(names).flatMap((forms) => forms.map(plain))),
);

function isRest(text: string, above: string): boolean {
  return (
    (!ROW_LABELS.has(plain(text)) || /^(合计|小计|总计)$/.test(text)) &&
    /[\u4e00-\u9fff]$/.test(above) &&
    !/^(栏次|行次)$/.test(above) &&
    /^[\u4e00-\u9fff（）“”]+$/.test(text) &&
    (/^(合计|小计|总计)$/.test(text) || !/(合计|小计|总计|支出|收入|费)$/.test(above)) &&
    text.length <= 12
  );
}
