import { ok } from '#base/kernel/index.ts';
import { creditLine, debitLine, makeDraft, moneyAccount } from './lines.ts';
import type { Template } from './template.ts';

/** 职工借款 (1218): it is still the unit's money, so the budget waits for the settlement. */
export const staffAdvance: Template<'staff-advance'> = (event) =>
  ok(
    makeDraft(event, [
      debitLine(event, '1218', event.amountFen),
      creditLine(event, moneyAccount({ way: event.from, fundYear: 'current' }), event.amountFen),
    ]),
  );
