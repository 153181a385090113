import { ok, type Result, refused } from '#base/kernel/index.ts';
import type { Chart } from '../chart.ts';
import type { VoucherDraft } from '../types.ts';
import { capitalProblems, costLines } from './costs.ts';
import { budgetEntry, creditLine, makeDraft, moneyAccount, total } from './lines.ts';
import type { BudgetItem, BudgetPart, BusinessEvent, Payment } from './types.ts';

/** The voucher of any payment for goods and services: Dr 5001, Cr money; Dr 7101, Cr 6001 or 8001. */
export function paid(
  event: BusinessEvent & { readonly budget: BudgetPart; readonly items: readonly BudgetItem[] },
  payment: Payment,
  chart: Chart,
): Result<VoucherDraft> {
  const found = capitalProblems(event.items);
  if (found.length > 0) return refused(...found);
  return ok(
    makeDraft(event, [
      ...costLines(event, event.budget, event.items),
      creditLine(event, moneyAccount(payment), total(event.items)),
      ...budgetEntry(event, event.budget, event.items, payment, chart),
    ]),
  );
}
