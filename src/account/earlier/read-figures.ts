import type { ReadAccount } from '#account/audit/index.ts';
import type { Fen } from '#base/kernel/index.ts';
import type { ReadEarlier, ReadFigure } from './types.ts';
import { keyOf, type Wanted, wanted } from './wanted.ts';

function whyNot({ view, tables }: ReadAccount, { table, row, column }: Wanted): string {
  if (!view.has(table)) return '文件里没有找到这张表';
  const unread = tables.find(({ key }) => key === table)?.unread;
  if (unread !== undefined) return `这张表没有读出来：${unread}`;
  if (!view.rows(table).includes(row)) return '表里没有找到这一行';
  if (!view.columns(table).includes(column)) return '表里没有找到这一栏';
  return '这一格没有读出数来';
}

function pick(account: ReadAccount, one: Wanted): ReadFigure {
  const cell = account.view.cell(one.table, one.row, one.column);
  const key = keyOf(one);
  if (!cell?.figure || cell.state === 'unread')
    return { key, value: null, half: 0, place: '', why: whyNot(account, one) };
  const { source, value } = cell.figure;
  const place = source.kind === 'document' ? source.place : null;
  const page = place?.page == null ? '' : `第${place.page}页　`;
  return { key, value: value as Fen, half: cell.half ?? 0, place: `${page}${place?.quote ?? ''}`, why: '' };
}

/** The wanted cells of an account as the audit has read it, and why one was not read. */
export function figuresOf(account: ReadAccount): ReadEarlier {
  const { year, unit, kind } = account.head;
  return {
    year: year ?? null,
    unit: unit ?? '',
    isFinal: kind === 'final',
    figures: wanted.map((one) => pick(account, one)),
  };
}
