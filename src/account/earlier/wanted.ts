import type { TableKey } from '#account/disclosure/index.ts';

/** A cell of a published account that the account of the next year needs. */
export interface Wanted {
  readonly table: TableKey;
  readonly row: string;
  readonly column: string;
  /** where it stands, in the words of the form */
  readonly label: string;
}

/** The comparisons 与上年相比 of the narrative, then the ends at which the next year begins (年初结转和结余). */
export const wanted: readonly Wanted[] = [
  {
    table: 'income-expenditure',
    row: 'income.grand-total',
    column: 'income',
    label: '收入支出决算总表　总计',
  },
  {
    table: 'grant',
    row: 'income.grand-total',
    column: 'income',
    label: '财政拨款收入支出决算总表　总计',
  },
  {
    table: 'public-budget',
    row: 'total',
    column: 'total',
    label: '一般公共预算财政拨款支出决算表　本年支出合计',
  },
  { table: 'basic', row: 'public-total', column: 'amount', label: '基本支出决算表　公用经费合计' },
  {
    table: 'three-publics',
    row: 'total',
    column: 'final.abroad',
    label: '“三公”经费决算表　因公出国（境）费决算数',
  },
  {
    table: 'three-publics',
    row: 'total',
    column: 'final.vehicles',
    label: '“三公”经费决算表　公务用车购置及运行维护费决算数',
  },
  {
    table: 'three-publics',
    row: 'total',
    column: 'final.reception',
    label: '“三公”经费决算表　公务接待费决算数',
  },
  {
    table: 'income-expenditure',
    row: 'closing',
    column: 'expenditure',
    label: '收入支出决算总表　年末结转和结余',
  },
  {
    table: 'grant',
    row: 'closing',
    column: 'total',
    label: '财政拨款收入支出决算总表　年末财政拨款结转和结余',
  },
];

export const keyOf = ({ table, row, column }: Pick<Wanted, 'table' | 'row' | 'column'>) =>
  `${table}|${row}|${column}`;
