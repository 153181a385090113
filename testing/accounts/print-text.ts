import type { Printed, PrintedCell, PrintedTable } from './printed.ts';

/** Plain text with tabs: a merged cell leaves its other fields empty, as conversions do. */
export function toPlainText(printed: Printed): string {
  return `${printed.blocks.map((block) => (block.kind === 'line' ? block.text : tableText(block, '\t'))).join('\n\n')}\n`;
}

export function toMarkdown(printed: Printed): string {
  return `${printed.blocks
    .map((block) => {
      if (block.kind === 'line') return block.style === 'heading' ? `## ${block.text}` : block.text;
      const lines = tableText(block, '|')
        .split('\n')
        .map((l) => `|${l}|`);
      const width = Math.max(...fields(block).map((row) => row.length));
      return [lines[0], `|${'---|'.repeat(width)}`, ...lines.slice(1)].join('\n');
    })
    .join('\n\n')}\n`;
}

function tableText(table: PrintedTable, separator: string): string {
  return fields(table)
    .map((row) => row.join(separator))
    .join('\n');
}

/** Every field of the grid; of a merged cell only the first has its text. */
export function fields(table: PrintedTable): string[][] {
  const out: string[][] = [];
  placed(table).forEach(({ cell, row, column }) => {
    for (let r = row; r < row + cell.rows; r++) {
      const line = out[r] ?? [];
      out[r] = line;
      for (let c = column; c < column + cell.columns; c++)
        line[c] = r === row && c === column ? cell.text : '';
    }
  });
  return out.map((row) => Array.from({ length: Math.max(table.width, row.length) }, (_, c) => row[c] ?? ''));
}

export function placed(table: PrintedTable): { cell: PrintedCell; row: number; column: number }[] {
  const busy: boolean[][] = table.rows.map(() => []);
  const out: { cell: PrintedCell; row: number; column: number }[] = [];
  table.rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (busy[row]?.[column]) column++;
      out.push({ cell, row, column });
      for (let r = row; r < row + cell.rows; r++) {
        for (let c = column; c < column + cell.columns; c++) {
          const line = busy[r];
          if (line) line[c] = true;
        }
      }
      column += cell.columns;
    }
  });
  return out;
}

export function toHtmlPage(printed: Printed): string {
  const body = printed.blocks.map((block) => {
    if (block.kind === 'line')
      return block.style === 'heading' ? `<h2>${block.text}</h2>` : `<p>${block.text}</p>`;
    const rows = block.rows.map(
      (row) =>
        `<tr>${row.map((c) => `<td${c.columns > 1 ? ` colspan="${c.columns}"` : ''}${c.rows > 1 ? ` rowspan="${c.rows}"` : ''}>${c.text}</td>`).join('')}</tr>`,
    );
    return `<table>${rows.join('\n')}</table>`;
  });
  return `<!doctype html><html><head><meta charset="utf-8"><title>决算公开</title></head><body>${body.join('\n')}</body></html>`;
}

/** Typst source: lines and ruled tables on A4, wide tables on their own landscape pages. */
export function toTypst(printed: Printed): string {
  const out = [
    '#set page(paper: "a4", margin: 2cm, numbering: "1")',
    '#set text(font: "Noto Serif SC", size: 12pt, lang: "zh")',
    '#set par(leading: 1em, first-line-indent: (amount: 2em, all: true), justify: true)',
  ];
  for (const block of printed.blocks) {
    if (block.kind === 'line') {
      const centred = block.style === 'title' || block.style === 'table-title';
      out.push(
        centred
          ? `#align(center, par(first-line-indent: 0em)[${quote(block.text)}])\n`
          : `${quote(block.text)}\n`,
      );
    } else out.push(typstTable(block));
  }
  return out.join('\n');
}

function typstTable(table: PrintedTable): string {
  const size = table.width > 8 ? 7 : table.width > 6 ? 8 : 9;
  const cells = placed(table).map(({ cell, row, column }) => {
    const spans = `x: ${column}, y: ${row}, colspan: ${cell.columns}, rowspan: ${cell.rows}`;
    return `table.cell(${spans})[#set par(first-line-indent: 0em, leading: 0.5em, justify: false);${quote(cell.text)}]`;
  });
  return `#text(size: ${size}pt, table(columns: ${table.width}, inset: 3pt,\n${cells.join(',\n')}))\n`;
}

function quote(text: string): string {
  return text.replace(/[\\#$*_`<>@[\]~/=+-]/g, (c) => `\\${c}`);
}
