import { ok } from '#base/kernel/index.ts';
import { creditLine, debitLine, grantLines, makeDraft, total } from './lines.ts';
import type { Template } from './template.ts';

/** 授权支付额度到账 (1011): this year's quota is a grant; last year's restored quota only moves within 8001. */
export const quotaReceived: Template<'quota-received'> = (event, chart) => {
  const amount = total(event.items);
  const payment = { way: 'quota', fundYear: event.fundYear } as const;
  const carried = event.fundYear === 'carried';
  return ok(
    makeDraft(event, [
      debitLine(event, '1011', amount),
      creditLine(event, carried ? '120102' : '4001', amount),
      debitLine(event, '800101', amount),
      ...(carried
        ? [creditLine(event, '800103', amount)]
        : grantLines(event, event.budget, event.items, payment, chart)),
    ]),
  );
};
