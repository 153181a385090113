import { ok } from '#base/kernel/index.ts';
import { costAccount } from './costs.ts';
import { creditLine, debitLine, makeDraft } from './lines.ts';
import type { Template } from './template.ts';

/** 摊销预付款 (1214, 1401): the cost of a month of use; its cash was spent before. */
export const prepaidUsed: Template<'prepaid-used'> = (event) =>
  ok(
    makeDraft(event, [
      debitLine(event, costAccount(event.economic), event.amountFen, { costItem: event.economic }),
      creditLine(event, event.account, event.amountFen),
    ]),
  );
