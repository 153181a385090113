import type { BudgetRow, BudgetRowSource } from './types.ts';

/** 预算来源 as pages say it. */
export const sourceNames: Readonly<Record<BudgetRowSource, string>> = {
  opening: '年初预算',
  addition: '追加',
  shift: '调剂',
  'carry-over': '上年结转',
  withdrawal: '收回',
};

/** 资金性质 */
export const fundNames: Readonly<Record<BudgetRow['fund'], string>> = {
  'public-budget': '一般公共预算拨款',
  'gov-fund': '政府性基金预算拨款',
  'state-capital': '国有资本经营预算拨款',
  'fiscal-account': '财政专户管理资金',
  'unit-fund': '单位资金',
};

export const expenditureNames: Readonly<Record<BudgetRow['expenditure'], string>> = {
  basic: '基本支出',
  project: '项目支出',
};
