import type { GridCell, TableGrid } from '#account/compile/index.ts';
import { typstString as quoted } from '#base/kernel/index.ts';
import {
  type AccountDocument,
  type Block,
  departmentLine,
  isWide,
  noteLines,
  type Part,
  partTitle,
  type Run,
  titleLines,
  unitLine,
} from './document.ts';

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
  const notes = noteLines(grid).map((note) => `#note(${quoted(note)})`);
  return `#form-head(${quoted(grid.number)}, ${quoted(grid.title)}, ${quoted(departmentLine(grid))}, ${quoted(unitLine(grid))})
#table(
  columns: (${columns},),
  table.header(
    ${head}
  ),
  ${body}
)
${notes.join('\n')}`;
}

/** Writes a run. A number stays together with its unit on one line. */
function run({ text, figure }: Run): string {
  return figure ? `box(text(${quoted(text)}))` : `text(${quoted(text)})`;
}

function block(given: Block): string {
  if (given.kind === 'heading') return `#heading(level: ${given.level + 1}, ${quoted(given.text)})`;
  if (given.kind === 'paragraph') return `#par(${given.runs.map(run).join(' + ')})`;
  return `#page(flipped: ${isWide(given.grid)}, margin: (x: 1.6cm, y: 1.5cm))[\n${tableSource(given.grid)}\n]`;
}

function part(given: Part): string {
  // tables have pages of their own, so the heading of a part that begins with a table has its own page before it
  const leaf = given.blocks[0]?.kind === 'table';
  return `#part(${quoted(partTitle(given))}, ${leaf})\n${given.blocks.map(block).join('\n\n')}`;
}

const SETTINGS = `
#set text(font: ("Noto Serif SC",), size: 12pt, lang: "zh", region: "CN", cjk-latin-spacing: none)
#set page(paper: "a4", margin: (x: 2.6cm, y: 2.5cm), numbering: "1", number-align: center)
#set par(leading: 0.85em, spacing: 0.85em, justify: true, first-line-indent: (amount: 2em, all: true))
#set heading(numbering: none)
#show heading.where(level: 1): it => align(center, text(size: 20pt, it.body))
#show heading.where(level: 2): it => block(sticky: true, above: 1.4em, below: 1em, text(size: 14pt, it.body))
#show heading.where(level: 3): it => block(sticky: true, above: 1.1em, below: 0.9em, text(size: 12pt, it.body))
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
#let part(title, leaf) = {
  pagebreak(weak: true)
  if leaf { v(1fr) } else { v(0.5em) }
  heading(level: 1, title)
  if leaf {
    v(2fr)
    pagebreak(weak: true)
  } else { v(1em) }
}
`;

/** The whole account as Typst source: cover, contents with page numbers, parts. Pure; pdf.print.ts sets it. */
export function typstSource(document: AccountDocument): string {
  const cover = document.cover
    .map((line) => `#align(center, text(size: 12pt, ${quoted(line)}))`)
    .join('\n#v(0.4em)\n');
  const title = titleLines(document)
    .map(
      (line) =>
        `#align(center, par(first-line-indent: 0pt, text(size: 26pt, weight: "bold", ${quoted(line)})))`,
    )
    .join('\n#v(0.3em)\n  ');
  return `#set document(title: ${quoted(document.title)}, author: ${quoted(document.unit)})
${SETTINGS}
#page(numbering: none)[
  #v(1fr)
  ${title}
  #v(1.6fr)
  ${cover}
  #v(0.6fr)
]
#page(numbering: none)[#outline(title: "目录", depth: 2, indent: 1.5em)]
#counter(page).update(1)
${document.parts.map(part).join('\n\n')}
`;
}
