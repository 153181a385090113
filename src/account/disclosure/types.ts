import type { Figure, JudgementState, Place, Severity } from '#base/kernel/index.ts';

/** A table of the published account, whatever its number in a year's form; listed in template.ts. */
export type TableKey =
  | 'income-expenditure' // 收入支出决算总表
  | 'income' // 收入决算表
  | 'expenditure' // 支出决算表
  | 'grant' // 财政拨款收入支出决算总表
  | 'public-budget' // 一般公共预算财政拨款支出决算表
  | 'basic' // 一般公共预算财政拨款基本支出决算(明细)表
  | 'three-publics' // “三公”经费支出决算表
  | 'gov-fund' // 政府性基金预算财政拨款收入支出决算表
  | 'state-capital'; // 国有资本经营预算财政拨款支出决算表

/** A classification code (201, 2010399, 30217) or a name such as `total` or `income.total` given by the template. */
export type RowKey = string;

/** A column's name, given by the template and the same in every year's form, whatever its 栏次. */
export type ColumnKey = string;

/** The five states of a cell in a document. A computed cell is always `number` or `zero`. */
export type CellState = 'number' | 'zero' | 'blank' | 'dash' | 'unread';

export interface AccountCell {
  readonly table: TableKey;
  readonly row: RowKey;
  readonly column: ColumnKey;
  readonly state: CellState;
  /** missing only where `state` is unread; blank, dash and zero have the value 0 */
  readonly figure?: Figure;
  /** half of the last printed digit, in fen; without it a computed cell is exact and a printed one has two decimals of 万元 */
  readonly half?: number;
}

/** A value that a finding shows. */
export interface Shown {
  readonly label: string;
  /** the printed value, without its unit */
  readonly value: string;
  readonly unit: string;
  /** in a read document: its place */
  readonly place?: Place;
  /** in our account: the id of the figure */
  readonly figure?: string;
}

/** An account as cells, which relations judge: computed from books or read from somebody's document. */
export interface AccountView {
  readonly templateId: string;
  readonly year: number;
  /** whether the account has the table */
  has(table: TableKey): boolean;
  /** row keys in printed order, total first or last as printed */
  rows(table: TableKey): readonly RowKey[];
  /** column keys that the table has */
  columns(table: TableKey): readonly ColumnKey[];
  cell(table: TableKey, row: RowKey, column: ColumnKey): AccountCell | undefined;
}

/** One relation applied to one object (a row, a pair of cells). */
export interface Judgement {
  readonly relation: string;
  /** what was judged, in Chinese: "公开03表 2010399 行" */
  readonly object: string;
  readonly state: JudgementState;
  /** severity of a broken one; a difference within the rounding is `holds` */
  readonly severity?: Severity;
  readonly message?: string;
  /** the cells compared; for a broken one both sides */
  readonly cells: readonly AccountCell[];
  /** the compared values, in the order of the sentence; for checks only */
  readonly shown?: readonly Shown[];
  /** a rule of thumb: the one who answers for the account has to answer it; to a reader it is information */
  readonly question?: boolean;
}

/** A 勾稽关系: one file each in relations/, with its basis and its test. */
export interface Relation {
  readonly id: string;
  readonly title: string;
  readonly basis: string;
  readonly hint: string;
  /** `lastYear`: the account of the year before, for the relations that compare years */
  judge(account: AccountView, lastYear?: AccountView): Judgement[];
}
