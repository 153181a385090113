import { ok } from '#base/kernel/index.ts';
import { creditLine, debitLine, makeDraft } from './lines.ts';
import type { Template } from './template.ts';

/** 上缴非税收入 (2103). */
export const nonTaxRemitted: Template<'non-tax-remitted'> = (event) =>
  ok(
    makeDraft(event, [debitLine(event, '2103', event.amountFen), creditLine(event, '1002', event.amountFen)]),
  );
