import { ok, refused } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import { yuan } from '../reading.ts';
import { budgetEntry, creditLine, debitLine, makeDraft, moneyAccount, total } from './lines.ts';
import { HOUSING_FUND, INCOME_TAX, INSURANCE, payableAccount } from './payables.ts';
import type { Template } from './template.ts';
import type { BudgetItem } from './types.ts';

/**
 * 发放工资 (2201): the debt is paid gross; deductions become a debt to the tax office and the funds. The budget spends only the
 * cash that has left; the rest is spent when it is remitted (cash basis).
 */
export const payrollPaid: Template<'payroll-paid'> = (event, chart) => {
  const gross = total(event.items);
  const deductions = event.personalTaxFen + event.personalInsuranceFen + event.personalHousingFundFen;
  if (deductions > gross) {
    const params = { deductions: yuan(deductions), gross: yuan(gross) };
    return refused(problems.of('ledger/deductions-exceed', 'items', params));
  }
  const cash = lessDeductions(event.items, deductions);
  return ok(
    makeDraft(event, [
      ...event.items.map((item) =>
        debitLine(event, payableAccount(item.economic), item.amountFen, { costItem: item.economic }),
      ),
      creditLine(event, moneyAccount(event.payment), gross - deductions),
      creditLine(event, INCOME_TAX, event.personalTaxFen),
      creditLine(event, INSURANCE, event.personalInsuranceFen),
      creditLine(event, HOUSING_FUND, event.personalHousingFundFen),
      ...budgetEntry(event, event.budget, cash, event.payment, chart),
    ]),
  );
};

/** Takes the deductions from the items in their order, from each at most its amount. */
function lessDeductions(items: readonly BudgetItem[], deductions: number): BudgetItem[] {
  let left = deductions;
  return items.map((item) => {
    const held = Math.min(left, item.amountFen);
    left -= held;
    return { ...item, amountFen: item.amountFen - held };
  });
}
