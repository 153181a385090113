import { ok } from '#base/kernel/index.ts';
import { creditLine, debitLine, makeDraft } from './lines.ts';
import type { Template } from './template.ts';

/** 收取非税收入 (2103 应缴财政款): the treasury's money, not the unit's budget. */
export const nonTaxCollected: Template<'non-tax-collected'> = (event) =>
  ok(
    makeDraft(event, [debitLine(event, '1002', event.amountFen), creditLine(event, '2103', event.amountFen)]),
  );
