/** Cells that are shown as one. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A sheet's cells, and what of it is not shown. */
export interface Sheet {
  /** row → column → shown text */
  readonly rows: Map<number, Map<number, string>>;
  readonly merges: Merge[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: (readonly [number, number])[];
  /** rows that have fields and no text in any; rows with text may be among them */
  readonly blankRows: Set<number>;
}

/** Hidden rows and columns are not published; a merged cell that reaches out of them is seen where it does. */
export function leaveOutHidden({ rows, merges, hiddenRows, hiddenColumns }: Sheet): void {
  if (hiddenRows.size === 0 && hiddenColumns.length === 0) return;
  const isHidden = (column: number) => hiddenColumns.some(([from, to]) => column >= from && column <= to);
  const isSeen = (row: number, column: number) => !hiddenRows.has(row) && !isHidden(column);
  for (const merge of [...merges]) {
    const text = rows.get(merge.row)?.get(merge.column);
    if (text === undefined || isSeen(merge.row, merge.column)) continue;
    const row = within(merge.row, Math.min(merge.rows, 1_000)).find((at) => !hiddenRows.has(at));
    const column = within(merge.column, Math.min(merge.columns, 200)).find((at) => !isHidden(at));
    if (row === undefined || column === undefined) continue;
    rows.set(row, (rows.get(row) ?? new Map<number, string>()).set(column, text));
    const size = { rows: merge.rows - (row - merge.row), columns: merge.columns - (column - merge.column) };
    merges.push({ row, column, ...size });
  }
  for (const [row, cells] of rows) {
    for (const column of cells.keys()) if (!isSeen(row, column)) cells.delete(column);
    if (cells.size === 0) rows.delete(row);
  }
}

function within(from: number, size: number): number[] {
  return Array.from({ length: size }, (_, i) => from + i);
}
