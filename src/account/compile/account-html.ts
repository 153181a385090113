import { relations } from '#account/disclosure/index.ts';
import { escapeHtml, type Fen, formatWan } from '#base/kernel/index.ts';
import { type GridCell, gridOf, type TableGrid } from './layout.ts';
import type { CompiledAccount } from './types.ts';

const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 75rem; color: #1f2328; background: #fff;
  font: 16px/1.75 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { margin: 0 0 .5rem; font-size: 1.7rem; line-height: 1.35; text-align: center; }
h2 { margin: 0; font-size: 1.25rem; text-align: center; }
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
  h2 { font-size: 13pt; }
  .about, .note { font-size: 8pt; line-height: 1.4; }
}`;

function cellHtml(cell: GridCell): string {
  // an empty head (under 行次 in the line of 栏次) heads nothing
  const head = cell.role === 'head' && cell.text !== '';
  const tag = head || cell.role === 'label' ? 'th' : 'td';
  const classes = [
    cell.role === 'head' ? '' : cell.role,
    cell.strong ? 'strong' : '',
    cell.indent ? 'indent' : '',
  ];
  const names = classes.filter(Boolean).join(' ');
  const attributes = [
    names && ` class="${names}"`,
    cell.colspan > 1 && ` colspan="${cell.colspan}"`,
    cell.rowspan > 1 && ` rowspan="${cell.rowspan}"`,
    head && ` scope="${cell.colspan > 1 ? 'colgroup' : 'col'}"`,
    cell.role === 'label' && ' scope="row"',
    cell.figure && cell.text && ` id="${escapeHtml(cell.figure)}"`,
  ];
  return `<${tag}${attributes.filter(Boolean).join('')}>${escapeHtml(cell.text)}</${tag}>`;
}

const rowsHtml = (rows: readonly (readonly GridCell[])[]) =>
  rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('\n');

/** One table with its head line, notes and, when it is empty, the sentence that says so. */
export function tableHtml(grid: TableGrid): string {
  const total = grid.widths.reduce((sum, width) => sum + width, 0);
  const columns = grid.widths
    .map((width) => `<col style="width:${((width / total) * 100).toFixed(2)}%">`)
    .join('');
  const notes = grid.notes.map((note, index) => {
    const number = grid.notes.length > 1 ? `${index + 1}. ` : '';
    return `<p class="note">${index === 0 ? '注：' : ''}${number}${escapeHtml(note)}</p>`;
  });
  const empty = grid.empty ? [`<p class="note strong">${escapeHtml(grid.empty)}</p>`] : [];
  const title = `t${grid.id}-title`;
  return `<section id="t${grid.id}" aria-labelledby="${title}">
<h2 id="${title}">${escapeHtml(grid.title)}</h2>
<div class="about"><span>部门：${escapeHtml(grid.department)}</span><span>${escapeHtml(grid.number)}</span><span>单位：${escapeHtml(grid.unit)}</span></div>
<div class="scroll" tabindex="0" role="group" aria-labelledby="${title}"><table>
<colgroup>${columns}</colgroup>
<thead>
${rowsHtml(grid.head)}
</thead>
<tbody>
${rowsHtml(grid.body)}
</tbody>
</table></div>
${[...empty, ...notes].join('\n')}
</section>`;
}

function relationsHtml(account: CompiledAccount, lastYear: CompiledAccount | undefined): string {
  const judgements = relations.flatMap((relation) => relation.judge(account, lastYear));
  const count = (state: string) => judgements.filter((judgement) => judgement.state === state).length;
  const broken = judgements.filter((judgement) => judgement.state === 'broken');
  const list = broken.map(
    (judgement) => `<li>${escapeHtml(`${judgement.object}：${judgement.message ?? ''}`)}</li>`,
  );
  const said = `按精确到分的数核对表内、表间勾稽关系${judgements.length}处：成立${count('holds')}处，不成立${broken.length}处，不适用${count('not-applicable')}处，数据不足${count('not-enough-data')}处。`;
  return `<p>${said}</p>${list.length > 0 ? `<ul>${list.join('')}</ul>` : ''}`;
}

function introHtml(account: CompiledAccount): string {
  const wan = (row: string, column: string) =>
    formatWan((account.cell('income-expenditure', row, column)?.figure?.value ?? 0) as Fen);
  const income = wan('income.total', 'income');
  const spent = wan('expenditure.total', 'expenditure');
  return `<p>${account.year}年，本部门收入${income}万元，支出${spent}万元。下面各表的数都由会计凭证汇总算出，没有手工填列的数；每个数可以用“表号/行/栏次”查到它背后的凭证，例如 <code>npx yimen drill 01/本年支出合计/2 --year ${account.year}</code>。数为零的单元格不印。</p>`;
}

/**
 * account.html: the tables of the account on one page that stands alone and prints on A4. Pure; no scripts. With last
 * year's account the relations between the years are judged too.
 */
export function accountHtml(account: CompiledAccount, lastYear?: CompiledAccount): string {
  const grids = account.tables.map((table) => gridOf(account, table));
  const title = `${account.year}年度${account.unit}部门决算表`;
  const contents = grids.map((grid) => `<li><a href="#t${grid.id}">${escapeHtml(grid.title)}</a></li>`);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}
</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
${introHtml(account)}
${relationsHtml(account, lastYear)}
</header>
<nav aria-label="目录"><ol>${contents.join('')}</ol></nav>
<main>
${grids.map(tableHtml).join('\n')}
</main>
</body>
</html>
`;
}
