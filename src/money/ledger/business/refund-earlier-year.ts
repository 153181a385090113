import { ok } from '#base/kernel/index.ts';
import { creditLine, debitLine, dimensionsOf, makeDraft, total } from './lines.ts';
import type { Template } from './template.ts';

/** 以前年度支出退回 (3501; 8101/8102 年初余额调整): it changes the carry-over, not this year's expenditure. */
export const refundEarlierYear: Template<'refund-earlier-year'> = (event, chart) => {
  const amount = total(event.items);
  const toBank = event.into === 'bank';
  const balance = event.of === 'carry-over' ? '810101' : '810201';
  return ok(
    makeDraft(event, [
      debitLine(event, toBank ? '1002' : '1201', amount),
      creditLine(event, '3501', amount),
      debitLine(event, toBank ? '800102' : '800103', amount),
      ...event.items.map((item) =>
        creditLine(event, balance, item.amountFen, {
          budget: {
            ...dimensionsOf(event.budget, { functional: item.functional }, null, chart),
            fundYear: 'carried',
          },
        }),
      ),
    ]),
  );
};
