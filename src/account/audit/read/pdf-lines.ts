import type { Char } from './pdf-page.ts';

/** A run of characters on one line, with the x where each character of `text` begins. */
export interface Run {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  /** x0 of each UTF-16 unit of text */
  readonly xs: readonly number[];
}

interface Row {
  chars: Char[];
  y0: number;
  y1: number;
}

/**
 * Groups characters into lines by their vertical overlap. Producers put digits into runs of their own, a few
 * points above or below their sentence: a row takes them in when they overlap it by half and its gap is free.
 */
export function linesOf(chars: readonly Char[]): Run[] {
  const rows: Row[] = [];
  const sorted = [...chars].sort((a, b) => a.y0 + a.y1 - (b.y0 + b.y1) || a.x0 - b.x0);
  for (const char of sorted) {
    const middle = (char.y0 + char.y1) / 2;
    let home: Row | undefined;
    for (let i = rows.length - 1; i >= 0 && i >= rows.length - 4; i--) {
      const row = rows[i];
      if (!row) continue;
      const overlap = Math.min(row.y1, char.y1) - Math.max(row.y0, char.y0);
      const smaller = Math.min(row.y1 - row.y0, char.y1 - char.y0);
      const near = Math.abs((row.y0 + row.y1) / 2 - middle) < smaller * 0.55;
      if (near && overlap > smaller * 0.45 && free(row, char)) {
        home = row;
        break;
      }
    }
    if (home) home.chars.push(char);
    else rows.push({ chars: [char], y0: char.y0, y1: char.y1 });
  }
  return rows.map(toRun).sort((a, b) => a.y0 + a.y1 - (b.y0 + b.y1));
}

/** Is the place of a character free in a row? Characters over each other belong to different lines, or make bold type. */
function free(row: Row, char: Char): boolean {
  const width = char.x1 - char.x0;
  for (const other of row.chars) {
    const overlap = Math.min(other.x1, char.x1) - Math.max(other.x0, char.x0);
    if (overlap > Math.min(width, other.x1 - other.x0) * 0.6) return other.text === char.text;
  }
  return true;
}

function toRun(row: Row): Run {
  row.chars.sort((a, b) => a.x0 - b.x0);
  let text = '';
  const xs: number[] = [];
  let last: Char | undefined;
  for (const char of row.chars) {
    // the same character twice at one place is bold type, not two characters
    if (last && char.text === last.text && char.x0 - last.x0 < (char.x1 - char.x0) * 0.3) continue;
    // texts with a wide gap on one line (a department at the left, the unit at the right) stay apart
    if (last && char.x0 - last.x1 > (row.y1 - row.y0 || char.y1 - char.y0) * 1.6) {
      text += ' ';
      xs.push(last.x1);
    }
    for (let i = 0; i < char.text.length; i++) xs.push(char.x0);
    text += char.text;
    last = char;
  }
  return {
    text,
    xs,
    x0: row.chars[0]?.x0 ?? 0,
    x1: Math.max(...row.chars.map((c) => c.x1)),
    y0: Math.min(...row.chars.map((c) => c.y0)),
    y1: Math.max(...row.chars.map((c) => c.y1)),
  };
}

/** Splits a line where the gap between characters is wider than `gap` points: columns without ruling lines. */
export function pieces(chars: readonly Char[], gap: number): Run[] {
  const out: Run[] = [];
  for (const line of rowsOfChars(chars)) {
    let piece: Char[] = [];
    for (const char of line) {
      const last = piece.at(-1);
      if (last && char.x0 - last.x1 > gap) {
        out.push(toRun({ chars: piece, y0: 0, y1: 0 }));
        piece = [];
      }
      piece.push(char);
    }
    if (piece.length > 0) out.push(toRun({ chars: piece, y0: 0, y1: 0 }));
  }
  return out;
}

function rowsOfChars(chars: readonly Char[]): Char[][] {
  const rows: Char[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const char of [...chars].sort((a, b) => a.y0 + a.y1 - (b.y0 + b.y1))) {
    const middle = (char.y0 + char.y1) / 2;
    const row = rows.at(-1);
    if (row && middle < bottom) row.push(char);
    else {
      rows.push([char]);
      bottom = middle + (char.y1 - char.y0) * 0.5;
    }
  }
  for (const row of rows) row.sort((a, b) => a.x0 - b.x0);
  return rows;
}
