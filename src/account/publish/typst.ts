import type { GridCell, TableGrid } from '#account/compile/index.ts';
import { type AccountDocument, type Block, isWide, type Part } from './document.ts';

/** A Typst string literal: nothing in it can be taken for markup. */
function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}

const ALIGN: Record<GridCell['role'], string> = {
  head: 'center + horizon',
  label: 'left + horizon',
  code: 'center + horizon',
  line: 'center + horizon',
  value: 'right + horizon',
  blank: 'left + horizon',
};

function cell(given: GridCell): string {
  const options = [
    given.colspan > 1 ? `colspan: ${given.colspan}` : '',
    given.rowspan > 1 ? `rowspan: ${given.rowspan}` : '',
    `align: ${ALIGN[given.role]}`,
  ].filter(Boolean);
  const body = given.strong ? `strong(${quoted(given.text)})` : `text(${quoted(given.text)})`;
  const indented = given.indent ? `pad(left: ${given.indent}em, ${body})` : body;
  return `table.cell(${options.join(', ')}, ${indented})`;
}

/** One table with its head line and notes; the head repeats on every page that the table needs. */
export function tableSource(grid: TableGrid): string {
  const columns = grid.widths.map((width) => `${width}fr`).join(', ');
  const head = grid.head.flat().map(cell).join(',\n    ');
  const body = grid.body.flat().map(cell).join(',\n  ');
  const notes = grid.notes.map((note) => `#note(${quoted(note)})`);
  return `#form-head(${quoted(grid.number)}, ${quoted(grid.title)}, ${quoted(grid.department)}, ${quoted(grid.unit)})
#table(
  columns: (${columns},),
  table.header(
    ${head}
  ),
  ${body}
)
${[...notes, ...(grid.empty ? [`#note(${quoted(grid.empty)})`] : [])].join('\n')}`;
}

function block(given: Block): string {
  if (given.kind === 'heading') return `#heading(level: ${given.level + 1}, ${quoted(given.text)})`;
  if (given.kind === 'paragraph') return `#par(text(${quoted(given.runs.map((run) => run.text).join(''))}))`;
  return `#page(flipped: ${isWide(given.grid)}, margin: (x: 1.6cm, y: 1.5cm))[\n${tableSource(given.grid)}\n]`;
}

function part({ number, title, blocks }: Part): string {
  // the tables bring pages of their own; a part that begins with one has its heading on a leaf before it
  return `#part(${quoted(number)}, ${quoted(title)})\n${blocks.map(block).join('\n\n')}`;
}

const SETTINGS = `
#set text(font: ("Noto Serif SC",), size: 12pt, lang: "zh", region: "CN")
#set page(paper: "a4", margin: (x: 2.6cm, y: 2.8cm), numbering: "1", number-align: center)
#set par(leading: 0.9em, spacing: 0.9em, justify: true, first-line-indent: (amount: 2em, all: true))
#set heading(numbering: none)
#show heading.where(level: 1): it => align(center, text(size: 20pt, it.body))
#show heading.where(level: 2): it => block(above: 1.4em, below: 1em, text(size: 14pt, it.body))
#show heading.where(level: 3): it => block(above: 1.1em, below: 0.9em, text(size: 12pt, it.body))
#set table(stroke: 0.5pt, inset: (x: 3pt, y: 3.2pt))
#show table: set text(size: 7.6pt)
#show table: set par(first-line-indent: 0pt, justify: false, leading: 0.45em)
#let form-head(number, title, department, unit) = {
  set par(first-line-indent: 0pt, spacing: 0.6em)
  align(center, heading(level: 2, title))
  grid(columns: (1fr, auto, 1fr), align: (left, center, right), row-gutter: 0.5em,
    [], [], text(size: 9pt, number),
    text(size: 9pt, department), [], text(size: 9pt, unit))
}
#let note(words) = block(above: 0.7em, par(first-line-indent: 0pt, text(size: 8.5pt, words)))
#let part(number, title) = {
  pagebreak(weak: true)
  v(1fr)
  align(center, text(size: 16pt, number))
  v(0.8em)
  heading(level: 1, title)
  v(2fr)
  pagebreak(weak: true)
}
`;

/** The whole account as Typst source: cover, contents with page numbers, parts. Pure; pdf.ts sets it. */
export function typstSource(document: AccountDocument): string {
  const cover = document.cover
    .map((line) => `#align(center, text(size: 12pt, ${quoted(line)}))`)
    .join('\n#v(0.4em)\n');
  return `#set document(title: ${quoted(document.title)}, author: ${quoted(document.unit)})
${SETTINGS}
#page(numbering: none)[
  #v(1fr)
  #align(center, par(first-line-indent: 0pt, text(size: 26pt, weight: "bold", ${quoted(document.title)})))
  #v(1.6fr)
  ${cover}
  #v(0.6fr)
]
#page(numbering: none)[#outline(title: "目录", depth: 2, indent: 1.5em)]
#counter(page).update(1)
${document.parts.map(part).join('\n\n')}
`;
}
