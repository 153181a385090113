/** 2201 detail of a wage component by its economic 款; the same on accrual, payment and remittance. */
const DETAIL: Readonly<Record<string, string>> = {
  '30101': '220101',
  '30102': '220102',
  '30103': '220103',
  '30107': '220103',
  '30108': '220105',
  '30109': '220105',
  '30110': '220105',
  '30111': '220105',
  '30112': '220105',
  '30113': '220106',
};

export const INSURANCE = '220105';
export const HOUSING_FUND = '220106';
export const INCOME_TAX = '2102';

export function payableAccount(economic: string): string {
  // 离退休费 is kept with 基本工资 (the account's own name says so)
  if (economic === '30301' || economic === '30302') return '220101';
  return DETAIL[economic] ?? '220107';
}
