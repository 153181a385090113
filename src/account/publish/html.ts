import { tableHtml } from '#account/compile/index.ts';
import { escapeHtml } from '#base/kernel/index.ts';
import { type AccountDocument, type Block, type Part, partTitle, type Run } from './document.ts';

const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 75rem; color: #1f2328; background: #fff;
  font: 16px/1.75 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { margin: 0 0 .5rem; font-size: 1.7rem; line-height: 1.35; text-align: center; }
h2 { margin: 0; font-size: 1.25rem; text-align: center; }
h3 { margin: 1.6rem 0 .4rem; font-size: 1.1rem; }
h4 { margin: 1rem 0 .3rem; font-size: 1rem; }
header p { text-align: center; }
main p { text-align: justify; }
.part { margin-top: 3rem; }
.part > p { text-indent: 2em; }
data { font-variant-numeric: tabular-nums; }
nav ol { columns: 18rem; padding-left: 2.2em; }
a { color: #1558b0; }
section { margin-top: 3rem; }
.about { display: flex; justify-content: space-between; flex-wrap: wrap; gap: .25rem 1rem; font-size: .9rem; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; line-height: 1.45; }
th, td { border: 1px solid #8c959f; padding: .25em .4em; font-weight: normal; }
thead th, thead td { background: #f0f3f6; text-align: center; }
tbody th { text-align: left; min-width: 7em; }
td.value { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; min-width: 5em; }
td.code, td.line { text-align: center; font-variant-numeric: tabular-nums; }
.strong { font-weight: 600; }
.indent { padding-left: 1.4em; }
.note { margin: .35rem 0 0; font-size: .85rem; color: #424a53; }
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  body { padding: 0; max-width: none; font-size: 11pt; }
  section { break-before: page; margin: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  .scroll { overflow: visible; }
  /* table 04 with its 35 lines has to fit one page */
  table { font-size: 8pt; line-height: 1.2; }
  th, td { padding: .05em .3em; }
  .part { break-before: page; }
  h2 { font-size: 13pt; }
  .about, .note { font-size: 8pt; line-height: 1.4; }
}`;

function runHtml({ text, figure }: Run): string {
  const said = escapeHtml(text);
  return figure
    ? `<data value="${escapeHtml(figure)}" title="出处：${escapeHtml(figure)}">${said}</data>`
    : said;
}

function blockHtml(block: Block): string {
  if (block.kind === 'table') return tableHtml(block.grid);
  if (block.kind === 'paragraph') return `<p>${block.runs.map(runHtml).join('')}</p>`;
  const tag = block.level === 1 ? 'h3' : 'h4';
  return `<${tag}>${escapeHtml(block.text)}</${tag}>`;
}

const anchor = (index: number) => `part-${index + 1}`;

function partHtml(part: Part, index: number): string {
  return `<div class="part" role="region" aria-labelledby="${anchor(index)}">
<h2 id="${anchor(index)}">${escapeHtml(partTitle(part))}</h2>
${part.blocks.map(blockHtml).join('\n')}
</div>`;
}

/** The parts, and the tables of a part under it. */
function contentsHtml(parts: readonly Part[]): string {
  const entries = parts.map((part, index) => {
    const tables = part.blocks.flatMap((block) =>
      block.kind === 'table'
        ? [`<li><a href="#t${block.grid.id}">${escapeHtml(block.grid.title)}</a></li>`]
        : [],
    );
    const below = tables.length > 0 ? `<ol>${tables.join('')}</ol>` : '';
    return `<li><a href="#${anchor(index)}">${escapeHtml(partTitle(part))}</a>${below}</li>`;
  });
  return `<nav aria-label="目录"><ul>${entries.join('')}</ul></nav>`;
}

/**
 * The whole account as one HTML page without outside resources, to be printed on A4: cover, contents, text, tables. Every
 * number names its figure (`<data value>`), every cell has its figure's id. Pure; no scripts. `remarks` come under the cover.
 */
export function accountHtml(document: AccountDocument, remarks: readonly string[] = []): string {
  const lines = [...document.cover, ...remarks].map((line) => `<p>${escapeHtml(line)}</p>`);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(document.title)}</title>
<style>${STYLE}
</style>
</head>
<body>
<header>
<h1>${escapeHtml(document.title)}</h1>
${lines.join('\n')}
</header>
${contentsHtml(document.parts)}
<main>
${document.parts.map(partHtml).join('\n')}
</main>
</body>
</html>
`;
}
