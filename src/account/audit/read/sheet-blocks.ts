import type { Block, Cell } from './document.ts';
import type { Merge, Sheet } from './xlsx-hidden.ts';

/** The blocks of one sheet: single texts above and below its table are lines, the rest is its grid. */
export function sheetBlocks(sheet: Sheet, page: number | null): Block[] {
  const numbers = [...sheet.rows.keys()].sort((a, b) => a - b);
  const isTable = (row: number) => (sheet.rows.get(row)?.size ?? 0) >= 2 && !isHeading(sheet.rows.get(row));
  const first = numbers.find(isTable);
  let last = numbers.findLast(isTable);
  const out: Block[] = [];
  const line = (row: number) => {
    const text = [...(sheet.rows.get(row)?.entries() ?? [])]
      .sort((a, b) => a[0] - b[0])
      .map((e) => e[1])
      .join(' ');
    for (const part of text.split(/\r?\n/)) {
      if (part.trim()) out.push({ kind: 'line', page, line: row + 1, text: part.trim(), ends: true });
    }
  };
  if (first === undefined || last === undefined) {
    for (const row of numbers) line(row);
    return out;
  }
  // rows after the last full one still belong to the table if they are labels and not notes
  for (const row of numbers) {
    if (row > last && row === last + 1 && !isNote([...(sheet.rows.get(row)?.values() ?? [])][0] ?? ''))
      last = row;
  }
  // a row of empty fields right under the last one is the row of a table without any amount
  if (sheet.blankRows.has(last + 1) && !sheet.rows.has(last + 1)) last += 1;
  for (const row of numbers) if (row < first) line(row);
  out.push(toGrid(sheet, first, last, page));
  for (const row of numbers) if (row > last) line(row);
  return out;
}

/** Is a row a line above the table, such as "部门：… 单位：万元"? */
function isHeading(row: ReadonlyMap<number, string> | undefined): boolean {
  const texts = [...(row?.values() ?? [])];
  return texts.length <= 3 && texts.some((t) => /(单位|部门)[:：]|公开\s*\d+\s*表|金额单位/.test(t));
}

function isNote(text: string): boolean {
  return /^(注|说明|备注|[（(])/.test(text) || text.length > 30;
}

function toGrid(sheet: Sheet, first: number, last: number, page: number | null): Block {
  const cells: Cell[] = [];
  const merged = new Map<string, Merge>();
  for (const merge of sheet.merges) merged.set(`${merge.row},${merge.column}`, merge);
  // where each row comes to stand when the hidden ones are gone
  const places: number[] = [];
  let shownRows = 0;
  for (let row = first; row <= last; row++) {
    places.push(shownRows);
    if (!sheet.hiddenRows.has(row)) shownRows += 1;
  }
  const placeOf = (row: number) => places[row - first] ?? shownRows;
  let columns = 0;
  for (let row = first; row <= last; row++) {
    for (const [column, text] of sheet.rows.get(row) ?? []) {
      const merge = merged.get(`${row},${column}`);
      const size = {
        rows: Math.max(1, placeOf(row + (merge?.rows ?? 1)) - placeOf(row)),
        columns: Math.min(merge?.columns ?? 1, 200),
      };
      cells.push({ row: placeOf(row), column, ...size, text, line: row + 1, page });
      columns = Math.max(columns, column + size.columns);
    }
  }
  if (!sheet.rows.has(last))
    for (let column = 0; column < columns; column++)
      cells.push({ row: placeOf(last), column, rows: 1, columns: 1, text: '', line: last + 1, page });
  return { kind: 'table', page, line: first + 1, rows: shownRows, columns, cells };
}
