/** Cells that a spreadsheet would read as a formula; an apostrophe before them keeps them text. An amount below nought (-5.00) is none. */
const FORMULA = /^'*(?:[=+@\t\r]|-(?!\d+\.\d+$))/;

/** Rows to CSV (RFC 4180) for a spreadsheet: with a byte order mark for the Chinese, and no cell is a formula. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => csvLine(row.map((text) => (FORMULA.test(text) ? `'${text}` : text))));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** One line of CSV (RFC 4180) without its end, for programs. A cell is quoted only where its text needs it. */
export function csvLine(cells: readonly string[]): string {
  return cells.map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',');
}

/**
 * CSV to rows. Accepts any line ends and a byte order mark; an unclosed quote runs to the end. Leaves empty lines out. Each row
 * has the number of its first line.
 */
export function readCsv(text: string): { readonly line: number; readonly cells: readonly string[] }[] {
  const source = text.replace(/^\uFEFF/, '');
  const rows: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let began = 1;
  const endRow = () => {
    cells.push(readCell(cell));
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: began, cells });
    cells = [];
    cell = '';
  };
  for (let i = 0; i < source.length; i++) {
    const character = source[i] ?? '';
    if (character === '\n') line++;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (source[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === ',') {
      cells.push(readCell(cell));
      cell = '';
    } else if (character === '\n') {
      endRow();
      began = line;
    } else if (character !== '\r') cell += character;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}

function readCell(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
