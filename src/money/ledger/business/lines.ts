import { type Fen, fen, isGrant } from '#base/kernel/index.ts';
import type { Chart } from '../chart.ts';
import type { BudgetDimensions, VoucherDraft, VoucherLine } from '../types.ts';
import type { BudgetItem, BudgetPart, BusinessEvent, Payment } from './types.ts';

/** Lines that posting templates share. The demo's unit is an administrative one, with 机关 government economic codes. */

type FunctionalItem = Pick<BudgetItem, 'functional' | 'amountFen'>;

export function total(items: readonly { readonly amountFen: number }[]): Fen {
  return fen(items.reduce((sum, item) => sum + item.amountFen, 0));
}

export function makeDraft(event: BusinessEvent, lines: readonly VoucherLine[]): VoucherDraft {
  return {
    day: event.day,
    kind: 'ordinary',
    summary: event.summary,
    attachments: event.attachments,
    maker: event.maker,
    reviewer: event.reviewer,
    business: event.kind,
    lines: lines.filter((line) => line.debit !== 0 || line.credit !== 0),
  };
}

type Extra = Partial<Pick<VoucherLine, 'budget' | 'costItem' | 'project' | 'counterparty'>>;

function line(
  event: BusinessEvent,
  account: string,
  debit: number,
  credit: number,
  extra: Extra,
): VoucherLine {
  const system = account >= '6' ? 'budgetary' : 'financial';
  const payee = system === 'financial' && event.payee !== '' ? { counterparty: event.payee } : {};
  return {
    system,
    account,
    debit: fen(debit),
    credit: fen(credit),
    summary: event.summary,
    ...payee,
    ...extra,
  };
}

export function debitLine(
  event: BusinessEvent,
  account: string,
  amount: number,
  extra: Extra = {},
): VoucherLine {
  return line(event, account, amount, 0, extra);
}

export function creditLine(
  event: BusinessEvent,
  account: string,
  amount: number,
  extra: Extra = {},
): VoucherLine {
  return line(event, account, 0, amount, extra);
}

/** The project of a financial line follows the budget's. */
export function projectOf(budget: BudgetPart): { project?: string } {
  return budget.project === undefined ? {} : { project: budget.project };
}

export function dimensionsOf(
  budget: BudgetPart,
  item: { readonly functional: string; readonly economic?: string },
  payment: Payment | null,
  chart: Chart,
): BudgetDimensions {
  const govEconomic = item.economic ? chart.govEconomic(item.economic, 'administrative') : undefined;
  return {
    functional: item.functional,
    ...(item.economic ? { economic: item.economic } : {}),
    ...(govEconomic ? { govEconomic } : {}),
    expenditure: budget.expenditure,
    ...(budget.project ? { project: budget.project } : {}),
    fund: budget.fund,
    fundYear: payment?.fundYear ?? 'current',
    source: budget.source,
    ...(budget.quota ? { quota: budget.quota } : {}),
    payment: payment?.way ?? 'none',
    procurement: budget.procurement ?? false,
  };
}

/** 7101 detail: 财政拨款支出, 非财政专项资金支出, 其他资金支出 */
export function spendingAccount(budget: BudgetPart): string {
  if (isGrant(budget.fund)) return '710101';
  return budget.expenditure === 'project' ? '710102' : '710103';
}

/** 6001 detail by 基本支出 and 项目支出 */
export function grantAccount(budget: BudgetPart): string {
  return budget.expenditure === 'basic' ? '600101' : '600102';
}

/** The financial account that pays; 4001 where payment and grant come together. */
export function moneyAccount({ way, fundYear }: Payment): string {
  if (way === 'bank') return '1002';
  if (way === 'quota') return '1011';
  if (fundYear === 'current') return '4001';
  // since 一体化 account 1201 has no details
  return way === 'direct' ? '120101' : '1201';
}

/** Dr 7101 by item. */
export function spendingLines(
  event: BusinessEvent,
  budget: BudgetPart,
  items: readonly BudgetItem[],
  payment: Payment,
  chart: Chart,
): VoucherLine[] {
  return items.map((item) =>
    debitLine(event, spendingAccount(budget), item.amountFen, {
      budget: dimensionsOf(budget, item, payment, chart),
    }),
  );
}

/** One amount per functional 项, in the order of first appearance. */
export function byFunctional(items: readonly FunctionalItem[]): FunctionalItem[] {
  const sums = new Map<string, number>();
  for (const { functional, amountFen } of items)
    sums.set(functional, (sums.get(functional) ?? 0) + amountFen);
  return [...sums].map(([functional, amountFen]) => ({ functional, amountFen }));
}

/** Cr 6001 by functional 项. */
export function grantLines(
  event: BusinessEvent,
  budget: BudgetPart,
  items: readonly FunctionalItem[],
  payment: Payment | null,
  chart: Chart,
): VoucherLine[] {
  return byFunctional(items).map(({ functional, amountFen }) =>
    creditLine(event, grantAccount(budget), amountFen, {
      budget: dimensionsOf(budget, { functional }, payment, chart),
    }),
  );
}

/** The credit side of 7101: the grant itself, or 资金结存 by the place of the money. */
function fundLines(
  event: BusinessEvent,
  budget: BudgetPart,
  items: readonly BudgetItem[],
  payment: Payment,
  chart: Chart,
): VoucherLine[] {
  const money = moneyAccount(payment);
  if (money === '4001') return grantLines(event, budget, items, payment, chart);
  const detail = { '1011': '800101', '1002': '800102' }[money] ?? '800103';
  return [creditLine(event, detail, total(items))];
}

/** The whole budgetary entry of a payment: Dr 7101, Cr 6001 or 8001. */
export function budgetEntry(
  event: BusinessEvent,
  budget: BudgetPart,
  items: readonly BudgetItem[],
  payment: Payment,
  chart: Chart,
): VoucherLine[] {
  return [
    ...spendingLines(event, budget, items, payment, chart),
    ...fundLines(event, budget, items, payment, chart),
  ];
}
