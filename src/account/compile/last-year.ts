import type { AccountCell, AccountView } from '#account/disclosure/index.ts';
import type { EarlierYear, TakenFigure } from '#account/earlier/index.ts';
import type { Fen } from '#base/kernel/index.ts';
import { compileAccount } from './compile.ts';
import { describeCell } from './describe.ts';
import { codeNames } from './names.ts';
import { templateFor } from './templates.ts';
import type { CompiledAccount } from './types.ts';

/** A cell of last year's published account, with the words that say where it is from. */
export interface TakenCell extends AccountCell {
  readonly words: string;
}

/** Last year's account as its document states it: only the figures that were taken from it. */
export interface TakenAccount extends AccountView {
  readonly taken: string;
  figure(id: string): TakenCell | undefined;
}

/** Last year's account: compiled from the own books, or taken from its published document. */
export type LastYear = CompiledAccount | TakenAccount;

export const isTaken = (account: LastYear): account is TakenAccount => 'taken' in account;

function wordsOf(year: number, source: string, { how, place }: TakenFigure, title: string): string {
  const where = how === 'read' ? `读自文件：${place}` : '照文件填写';
  return `取自公开的${year}年度部门决算（${source}）：${title}；${where}。`;
}

/** The account of a year without own books, from the figures that were taken from its published document. */
export function takenAccount({ year, source, figures }: EarlierYear, formId?: string): TakenAccount {
  const template = templateFor(year, formId);
  // an account of empty books knows the place and the id of every fixed cell of the form
  const form = compileAccount({
    template,
    year,
    unit: '',
    rows: [],
    signatures: [],
    budgetRows: [],
    names: codeNames(year),
  });
  const cells = new Map<string, TakenCell>();
  for (const figure of figures) {
    const [table, row, column] = figure.key.split('|') as [AccountCell['table'], string, string];
    const cell = form.cell(table, row, column);
    const blank = cell?.figure && form.figure(cell.figure.id);
    if (!blank) continue;
    const place = { page: null, line: null, quote: figure.place || source };
    const { title } = describeCell(form, blank);
    cells.set(figure.key, {
      table,
      row,
      column,
      state: figure.value === 0 ? 'zero' : 'number',
      half: figure.half,
      figure: {
        ...blank.figure,
        value: figure.value as Fen,
        precision: 'wan2',
        source: { kind: 'document', place },
      },
      words: wordsOf(year, source, figure, title),
    });
  }
  const listed = [...cells.values()];
  const of = (table: string, what: 'row' | 'column') => [
    ...new Set(listed.filter((cell) => cell.table === table).map((cell) => cell[what])),
  ];
  return {
    taken: source,
    templateId: template.id,
    year,
    has: (table) => listed.some((cell) => cell.table === table),
    rows: (table) => of(table, 'row'),
    columns: (table) => of(table, 'column'),
    cell: (table, row, column) => cells.get(`${table}|${row}|${column}`),
    figure: (id) => listed.find((cell) => cell.figure?.id === id),
  };
}
