import { escapeHtml } from '#base/kernel/index.ts';
import type { GridCell, TableGrid } from './layout.ts';

function cellHtml(cell: GridCell): string {
  // an empty head (under 行次 in the row of 栏次) is no head of anything
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
