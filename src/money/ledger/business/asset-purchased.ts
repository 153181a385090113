import { ok, refused } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import { isCapital } from './costs.ts';
import { budgetEntry, creditLine, debitLine, makeDraft, moneyAccount, projectOf, total } from './lines.ts';
import type { Template } from './template.ts';

/** 购入固定资产、无形资产 (1601, 1701): an asset in the financial books, expenditure in the budgetary ones. */
export const assetPurchased: Template<'asset-purchased'> = (event, chart) => {
  const found = event.items.flatMap((item, index) =>
    isCapital(item.economic)
      ? []
      : [problems.of('ledger/not-capital', `items[${index}].economic`, { code: item.economic })],
  );
  if (found.length > 0) return refused(...found);
  return ok(
    makeDraft(event, [
      ...event.items.map((item) => debitLine(event, item.asset, item.amountFen, projectOf(event.budget))),
      creditLine(event, moneyAccount(event.payment), total(event.items)),
      ...budgetEntry(event, event.budget, event.items, event.payment, chart),
    ]),
  );
};
