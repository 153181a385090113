import { ok } from '#base/kernel/index.ts';
import { budgetEntry, creditLine, debitLine, makeDraft, moneyAccount, projectOf, total } from './lines.ts';
import type { Template } from './template.ts';

/** 预付款 (1214, 1401): an asset in the financial books; in the budget the whole cash is spent. */
export const prepaidRent: Template<'prepaid-rent'> = (event, chart) =>
  ok(
    makeDraft(event, [
      debitLine(event, event.account, total(event.items), projectOf(event.budget)),
      creditLine(event, moneyAccount(event.payment), total(event.items)),
      ...budgetEntry(event, event.budget, event.items, event.payment, chart),
    ]),
  );
