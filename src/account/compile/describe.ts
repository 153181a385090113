import { columnsOf } from '#account/disclosure/index.ts';
import type { CompiledAccount, CompiledCell } from './types.ts';
import { inWords } from './words.ts';

export interface Described {
  /** "公开02表收入决算表 2010399其他…支出，财政拨款收入（2栏）" */
  readonly title: string;
  /** what is added up, in plain Chinese */
  readonly words: string;
  /** the basis for counting it so */
  readonly basis: string;
}

/** Describes a cell: its place, what it adds up, and on which basis. */
export function describeCell(account: CompiledAccount, cell: CompiledCell): Described {
  const table = account.tables.find(({ spec }) => spec.key === cell.table);
  const row = table?.rows.find(({ key }) => key === cell.row);
  const column = table && columnsOf(table.spec).find(({ key }) => key === cell.column);
  const { source } = cell.figure;
  const rowName = `${row?.code ?? ''}${row?.label ?? ''}`;
  const columnName = [...(column?.groups ?? []), column?.label].join('·');
  return {
    title: `${table?.spec.number}${table?.spec.title} ${rowName}，${columnName}（${cell.columnNo}栏）`,
    words: source.kind === 'query' ? inWords(source.query, account.names) : '',
    basis: cell.basis,
  };
}
