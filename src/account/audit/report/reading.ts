import { escapeHtml } from '#base/kernel/index.ts';
import type { Audit } from '../audit.ts';
import { UNIT_NAME } from '../recognise/amount.ts';
import { cellKey, type ReadTable } from '../recognise/read-table.ts';
import { type Unread, unreadOf } from '../recognise/unread.ts';
import { placeName } from './text.ts';

/** A table as it was read: each row with what was made of its fields. */
interface Shown {
  readonly title: string;
  readonly place: string;
  readonly unit: string;
  readonly unread: string | undefined;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const STATE = { blank: '', zero: '0', dash: '-', unread: '？', number: '' } as const;

/** What the judge saw: every table with its rows under the columns that they were taken for. */
export function readingOf({ account }: Audit): {
  readonly tables: readonly Shown[];
  readonly unread: readonly Unread[];
} {
  return { tables: account.tables.map(shown), unread: unreadOf(account) };
}

function shown(table: ReadTable): Shown {
  const { source, unit, unitSaid, columns, rows, unread } = table;
  const place = placeName({ ...source.titleAt, quote: '' });
  const said = unitSaid ? UNIT_NAME[unit] : `${UNIT_NAME[unit]}（表头没有注明）`;
  const head = { title: source.title, place, unit: said, unread };
  if (unread !== undefined) return { ...head, heads: [], rows: source.rows.map(asPrinted) };
  return {
    ...head,
    heads: ['位置', '编码', '名称', ...columns.map(({ key, label }) => `${label}（${key}）`)],
    rows: rows.map(({ key, code, label, at }) => [
      placeName({ page: at.page, line: at.line, quote: '' }),
      code ?? key,
      label,
      ...columns.map((column) => {
        const cell = table.cells.get(cellKey(key, column.key));
        if (!cell) return '';
        return cell.state === 'number'
          ? cell.text
          : cell.state === 'unread'
            ? `？${cell.text}`
            : STATE[cell.state];
      }),
    ]),
  };
}

/** A table that was not read, as it stands there: a merged cell once. */
function asPrinted(row: ReadTable['source']['rows'][number]): string[] {
  return row.map((cell, c) => (cell && cell.column === c ? cell.text : ''));
}

const LEGEND = '空白、0 和 - 是三种写法；「？」是没有读出的数字，与它有关的核对都没有做。';

/** For a terminal. */
export function readingText(audit: Audit): string {
  const { tables, unread } = readingOf(audit);
  const out = [`读出表格 ${tables.filter((t) => t.unread === undefined).length} 张。${LEGEND}`];
  for (const table of tables) {
    out.push('', `《${table.title}》 ${table.place} 单位：${table.unit}`);
    if (table.unread !== undefined) out.push(`没有读出：${table.unread}。原文如下：`);
    if (table.heads.length > 0) out.push(table.heads.join(' | '));
    for (const row of table.rows) out.push(row.join(' | '));
  }
  out.push('', unread.length > 0 ? '没有读出的内容：' : '没有未读出的内容。');
  for (const { what, reason, ...place } of unread) out.push(`${what} ${placeName(place)}：${reason}`);
  return `${out.join('\n')}\n`;
}

/** For the page beside the findings. */
export function readingHtml(audit: Audit): string {
  const { tables } = readingOf(audit);
  const cells = (row: readonly string[], tag: string) =>
    row.map((text) => `<${tag}>${escapeHtml(text)}</${tag}>`).join('');
  const list = tables.map(({ title, place, unit, unread, heads, rows }) => {
    const why = unread === undefined ? '' : `<p>没有读出：${escapeHtml(unread)}。原文如下：</p>`;
    const head = heads.length > 0 ? `<tr>${cells(heads, 'th')}</tr>` : '';
    const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('');
    return `<details><summary>《${escapeHtml(title)}》 ${place} 单位：${escapeHtml(unit)}</summary>${why}<table>${head}${body}</table></details>`;
  });
  return `<h2>读出的表格</h2><p>${LEGEND}</p>${list.join('\n')}`;
}
