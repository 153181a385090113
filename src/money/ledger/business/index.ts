import type { Result } from '#base/kernel/index.ts';
import type { Chart } from '../chart.ts';
import type { VoucherDraft } from '../types.ts';
import { advanceSettled } from './advance-settled.ts';
import { assetPurchased } from './asset-purchased.ts';
import { bankPayment } from './bank-payment.ts';
import { depreciation } from './depreciation.ts';
import { directPayment } from './direct-payment.ts';
import { integratedPayment } from './integrated-payment.ts';
import { nonTaxCollected } from './non-tax-collected.ts';
import { nonTaxRemitted } from './non-tax-remitted.ts';
import { openingBalances } from './opening-balances.ts';
import { otherIncome } from './other-income.ts';
import { payrollAccrued } from './payroll-accrued.ts';
import { payrollPaid } from './payroll-paid.ts';
import { prepaidRent } from './prepaid-rent.ts';
import { prepaidUsed } from './prepaid-used.ts';
import { quotaCarriedOver } from './quota-carried-over.ts';
import { quotaPayment } from './quota-payment.ts';
import { quotaReceived } from './quota-received.ts';
import { refundEarlierYear } from './refund-earlier-year.ts';
import { refundThisYear } from './refund-this-year.ts';
import { staffAdvance } from './staff-advance.ts';
import type { Template } from './template.ts';
import type { BusinessEvent, BusinessKind } from './types.ts';
import { withheldRemitted } from './withheld-remitted.ts';

/** Every business and its name on pages. */
export const businessNames: Readonly<Record<BusinessKind, string>> = {
  'payroll-accrued': '计提职工薪酬',
  'payroll-paid': '发放工资',
  'withheld-remitted': '缴纳税款、社会保险费和住房公积金',
  'direct-payment': '财政直接支付',
  'quota-received': '用款额度到账',
  'quota-payment': '财政授权支付',
  'integrated-payment': '预算管理一体化支付',
  'bank-payment': '自有资金支付',
  'asset-purchased': '购入资产',
  depreciation: '计提折旧和摊销',
  'prepaid-rent': '预付款项',
  'prepaid-used': '摊销预付款项',
  'staff-advance': '职工借款',
  'advance-settled': '借款报销',
  'non-tax-collected': '收取非税收入',
  'non-tax-remitted': '上缴非税收入',
  'refund-this-year': '当年支出退回',
  'refund-earlier-year': '以前年度支出退回',
  'other-income': '其他收入',
  'quota-carried-over': '年末额度结转',
  'opening-balances': '期初余额',
};

const templates: { readonly [K in BusinessKind]: Template<K> } = {
  'payroll-accrued': payrollAccrued,
  'payroll-paid': payrollPaid,
  'withheld-remitted': withheldRemitted,
  'direct-payment': directPayment,
  'quota-received': quotaReceived,
  'quota-payment': quotaPayment,
  'integrated-payment': integratedPayment,
  'bank-payment': bankPayment,
  'asset-purchased': assetPurchased,
  depreciation,
  'prepaid-rent': prepaidRent,
  'prepaid-used': prepaidUsed,
  'staff-advance': staffAdvance,
  'advance-settled': advanceSettled,
  'non-tax-collected': nonTaxCollected,
  'non-tax-remitted': nonTaxRemitted,
  'refund-this-year': refundThisYear,
  'refund-earlier-year': refundEarlierYear,
  'other-income': otherIncome,
  'quota-carried-over': quotaCarriedOver,
  'opening-balances': openingBalances,
};

/** Makes the voucher of a business event, still without a number. Refuses an event that its template cannot book. */
export function toVoucher(event: BusinessEvent, chart: Chart): Result<VoucherDraft> {
  const template = templates[event.kind] as Template<BusinessKind>;
  return template(event as never, chart);
}

export type * from './types.ts';
