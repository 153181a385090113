import type { BudgetRowSource } from './types.ts';

/** 预算来源 as pages say it. */
export const sourceNames: Readonly<Record<BudgetRowSource, string>> = {
  opening: '年初预算',
  addition: '追加',
  shift: '调剂',
  'carry-over': '上年结转',
  withdrawal: '收回',
};
