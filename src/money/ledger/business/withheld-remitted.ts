import { ok } from '#base/kernel/index.ts';
import { budgetEntry, creditLine, debitLine, makeDraft, moneyAccount, total } from './lines.ts';
import { HOUSING_FUND, INCOME_TAX, INSURANCE } from './payables.ts';
import type { Template } from './template.ts';

const DEBT = { tax: INCOME_TAX, insurance: INSURANCE, 'housing-fund': HOUSING_FUND } as const;

/** 缴纳个人所得税、社会保险费、住房公积金 (2102, 2201): deductions and employer's parts leave together. */
export const withheldRemitted: Template<'withheld-remitted'> = (event, chart) =>
  ok(
    makeDraft(event, [
      ...event.items.map((item) =>
        debitLine(event, DEBT[item.what], item.amountFen, { costItem: item.economic }),
      ),
      creditLine(event, moneyAccount(event.payment), total(event.items)),
      ...budgetEntry(event, event.budget, event.items, event.payment, chart),
    ]),
  );
