/** A document before it has a format: lines and tables with merged cells. Defects change it, renderers print it. */
export interface PrintedCell {
  text: string;
  readonly rows: number;
  readonly columns: number;
}

export interface PrintedTable {
  readonly kind: 'table';
  readonly key: string;
  rows: PrintedCell[][];
  /** how many rows are heads */
  readonly heads: number;
  readonly width: number;
}

export interface PrintedLine {
  readonly kind: 'line';
  text: string;
  readonly style: 'title' | 'heading' | 'text' | 'unit' | 'table-title';
  /** of a table's title: which */
  readonly key?: string;
}

export interface Printed {
  blocks: (PrintedLine | PrintedTable)[];
}

export function cell(text: string, columns = 1, rows = 1): PrintedCell {
  return { text, rows, columns };
}

/** 693.15: 万元 with two decimals, half-up, each cell on its own. */
export function wan(fen: number): string {
  const hundredths = Math.floor((Math.abs(fen) + 5_000) / 10_000);
  const text = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
  return fen < 0 && hundredths !== 0 ? `-${text}` : text;
}

export function percent(part: number, whole: number): string {
  const hundredths = Math.floor((Math.abs(part) * 10_000) / Math.abs(whole) + 0.5);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`;
}
