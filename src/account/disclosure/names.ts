import { isGrant, printedFundNames } from '#base/kernel/index.ts';
import type { ColumnKey, RowKey, TableKey } from './types.ts';

/** The usual titles of the tables. Their numbers (公开07表) are in the template, because they change with the year. */
export const TABLE_TITLES: Record<TableKey, string> = {
  'income-expenditure': '收入支出决算总表',
  income: '收入决算表',
  expenditure: '支出决算表',
  grant: '财政拨款收入支出决算总表',
  'public-budget': '一般公共预算财政拨款支出决算表',
  basic: '一般公共预算财政拨款基本支出决算表',
  'three-publics': '“三公”经费支出决算表',
  'gov-fund': '政府性基金预算财政拨款收入支出决算表',
  'state-capital': '国有资本经营预算财政拨款支出决算表',
};

const ROWS: Record<string, string> = {
  total: '合计',
  'income.superior-subsidy': '上级补助收入',
  'income.institutional': '事业收入',
  'income.business': '经营收入',
  'income.affiliate': '附属单位上缴收入',
  'income.other': '其他收入',
  'income.total': '本年收入合计',
  'income.grand-total': '收入方总计',
  'use-of-surplus': '使用非财政拨款结余',
  opening: '年初结转和结余',
  'expenditure.total': '本年支出合计',
  'expenditure.grand-total': '支出方总计',
  distribution: '结余分配',
  closing: '年末结转和结余',
  'personnel-total': '人员经费合计',
  'public-total': '公用经费合计',
};

const COLUMNS: Record<string, string> = {
  ...printedFundNames,
  total: '合计',
  income: '收入',
  expenditure: '支出',
  amount: '决算数',
  grant: '财政拨款收入',
  'superior-subsidy': '上级补助收入',
  institutional: '事业收入',
  affiliate: '附属单位上缴收入',
  other: '其他收入',
  basic: '基本支出',
  project: '项目支出',
  'remitted-up': '上缴上级支出',
  business: '经营',
  'affiliate-subsidy': '对附属单位补助支出',
  opening: '年初结转和结余',
  closing: '年末结转和结余',
};

const THREE_PUBLICS: Record<string, string> = {
  total: '合计',
  abroad: '因公出国（境）费',
  vehicles: '公务用车购置及运行维护费',
  'vehicle-purchase': '公务用车购置费',
  'vehicle-running': '公务用车运行维护费',
  reception: '公务接待费',
};

/** A row's name in a sentence: its code, or its name in the forms. */
export function rowName(row: RowKey): string {
  if (/^\d+$/.test(row)) return row;
  const known = ROWS[row];
  if (known) return known;
  const [side, kind = ''] = row.split(/\.(.*)/);
  const fund = isGrant(kind) ? printedFundNames[kind] : undefined;
  if (fund) return side === 'opening' ? `年初${fund}结转和结余` : `${fund}收入`;
  return row;
}

/** A column's name in a sentence. */
export function columnName(column: ColumnKey): string {
  const [side, item = ''] = column.split('.');
  const publics = THREE_PUBLICS[item];
  if (publics) return `${side === 'budget' ? '预算数' : '决算数'}${publics}`;
  return COLUMNS[column] ?? column;
}
