import { ok, refused } from '#base/kernel/index.ts';
import { capitalProblems, costLines } from './costs.ts';
import { budgetEntry, creditLine, debitLine, makeDraft, moneyAccount, total } from './lines.ts';
import type { Template } from './template.ts';

/** 借款报销 (1218): the spent part becomes cost and budget expenditure; a rest comes back, a shortage is paid out. */
export const advanceSettled: Template<'advance-settled'> = (event, chart) => {
  const found = capitalProblems(event.items);
  if (found.length > 0) return refused(...found);
  const payment = { way: event.from, fundYear: event.fundYear } as const;
  const rest = event.advanceFen - total(event.items);
  const money = moneyAccount(payment);
  return ok(
    makeDraft(event, [
      ...costLines(event, event.budget, event.items),
      debitLine(event, money, Math.max(rest, 0)),
      creditLine(event, '1218', event.advanceFen),
      creditLine(event, money, Math.max(-rest, 0)),
      ...budgetEntry(event, event.budget, event.items, payment, chart),
    ]),
  );
};
