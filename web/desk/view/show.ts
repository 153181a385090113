import {
  budgetSourceNames,
  budgetSources,
  dayOf,
  expenditureNames,
  type Fen,
  fen,
  instant,
  parseDay,
  shortFundNames,
  showDay,
  showYuan,
} from '#base/kernel/index.ts';
import type { AccountingSystem, BudgetDimensions, VoucherKind } from '#money/ledger/types.ts';

/** Words and numbers as the desk's pages show them. */

export const SYSTEMS: Readonly<Record<AccountingSystem, string>> = {
  financial: '财务会计',
  budgetary: '预算会计',
};

export const KINDS: Readonly<Record<VoucherKind, string>> = {
  ordinary: '记账',
  reversal: '红字冲销',
  closing: '结转',
};

export const PAYMENTS: Readonly<Record<BudgetDimensions['payment'], string>> = {
  direct: '直接支付',
  quota: '授权支付',
  integrated: '一体化支付',
  bank: '银行存款',
  none: '无资金支付',
};

/** 预算来源 to choose from: money that is taken back is no source. */
export const SOURCES: Readonly<Record<string, string>> = Object.fromEntries(
  budgetSources.map((source) => [source, budgetSourceNames[source]]),
);

export const FUND_YEARS = { current: '本年', carried: '上年结转' } as const;

export function showAmount(amount: number): string {
  return showYuan(fen(amount));
}

/** '' for zero: in a column of amounts an empty cell reads quicker than 0.00. */
export function showOrBlank(amount: Fen | number): string {
  return amount === 0 ? '' : showAmount(amount);
}

/** "2020年7月4日"; what is not a day comes back as it is. */
export function showDayText(text: string): string {
  const parsed = parseDay(text);
  return parsed.ok ? showDay(parsed.value) : text;
}

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const MINUTE_MS = 60_000;

/** "2020年7月4日 09:05" in Asia/Shanghai */
export function showMoment(milliseconds: number): string {
  const minutes = Math.floor((milliseconds + SHANGHAI_OFFSET_MS) / MINUTE_MS) % (24 * 60);
  const clock = [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return `${showDay(dayOf(instant(milliseconds)))} ${clock}`;
}

/** A voucher's number as it is read aloud in an office: "2020年3月 记字第17号". */
export function showNumber(number: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{4,})$/.exec(number);
  return parts ? `${parts[1]}年${Number(parts[2])}月 记字第${Number(parts[3])}号` : number;
}

/** The dimensions of a budgetary line beside its codes, in a fixed order, only what says something. */
export function dimensionsText(budget: BudgetDimensions): string[] {
  return [
    expenditureNames[budget.expenditure],
    ...(budget.project ? [`项目 ${budget.project}`] : []),
    shortFundNames[budget.fund],
    ...(budget.fundYear === 'carried' ? [FUND_YEARS.carried] : []),
    ...(budget.source === 'opening' ? [] : [budgetSourceNames[budget.source]]),
    PAYMENTS[budget.payment],
    ...(budget.quota ? [`指标 ${budget.quota}`] : []),
    ...(budget.procurement ? ['政府采购'] : []),
  ];
}

const KIB = 1024;

/** "820 KB", "1.4 MB" */
export function showSize(bytes: number): string {
  return bytes < KIB * KIB
    ? `${Math.max(1, Math.round(bytes / KIB))} KB`
    : `${(bytes / KIB / KIB).toFixed(1)} MB`;
}
