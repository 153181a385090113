import { ok } from '#base/kernel/index.ts';
import { creditLine, debitLine, dimensionsOf, makeDraft, total } from './lines.ts';
import type { Template } from './template.ts';

/** 利息收入、其他收入 (4604, 4609; 6609). */
export const otherIncome: Template<'other-income'> = (event, chart) => {
  const amount = total(event.items);
  const payment = { way: 'bank', fundYear: 'current' } as const;
  return ok(
    makeDraft(event, [
      debitLine(event, '1002', amount),
      creditLine(event, event.of === 'interest' ? '4604' : '4609', amount),
      debitLine(event, '800102', amount),
      ...event.items.map((item) =>
        creditLine(event, '6609', item.amountFen, {
          budget: dimensionsOf(event.budget, { functional: item.functional }, payment, chart),
        }),
      ),
    ]),
  );
};
