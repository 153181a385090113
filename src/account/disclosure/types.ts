import type { Figure, JudgementState, Place, Severity } from '#base/kernel/index.ts';

/** What a table of the published account is, whatever number a year's form gives it; listed in template.ts. */
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

/** How a cell looks in a document. Five different things: a computed cell is always `number` or `zero`. */
export type CellState = 'number' | 'zero' | 'blank' | 'dash' | 'unread';

export interface AccountCell {
  readonly table: TableKey;
  readonly row: RowKey;
  readonly column: ColumnKey;
  readonly state: CellState;
  /** there unless `state` is unread; blank, dash and zero carry the value 0 */
  readonly figure?: Figure;
  /** half of the last printed digit, in fen; without it a computed cell is exact and a printed one has two decimals of 万元 */
  readonly half?: number;
}

/** A value that a finding shows. */
export interface Shown {
  readonly label: string;
  /** as it stands there, without its unit */
  readonly value: string;
  readonly unit: string;
  /** of a read document: where it stands */
  readonly place?: Place;
  /** of ours: the id of the figure */
  readonly figure?: string;
}

/** What relations judge: an account as cells, computed from books or read from somebody's document. */
export interface AccountView {
  readonly templateId: string;
  readonly year: number;
  /** whether the table is there at all */
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
  /** of a broken one; a difference inside the rounding envelope is `holds` */
  readonly severity?: Severity;
  readonly message?: string;
  /** the cells compared; for a broken one both sides */
  readonly cells: readonly AccountCell[];
  /** what was compared, in the order in which it is told; of checks only */
  readonly shown?: readonly Shown[];
  /** a rule of thumb: who answers for the account has to answer it, to a reader it is only information */
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
