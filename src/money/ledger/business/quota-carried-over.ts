import { ok } from '#base/kernel/index.ts';
import { creditLine, debitLine, grantLines, makeDraft, total } from './lines.ts';
import type { Template } from './template.ts';

/** 年末 (1201 财政应返还额度): an unused target is still a grant; an unused quota is cancelled and comes back next year. */
export const quotaCarriedOver: Template<'quota-carried-over'> = (event, chart) => {
  const amount = total(event.items);
  if (event.of === 'unused-quota')
    return ok(
      makeDraft(event, [
        debitLine(event, '120102', amount),
        creditLine(event, '1011', amount),
        debitLine(event, '800103', amount),
        creditLine(event, '800101', amount),
      ]),
    );
  return ok(
    makeDraft(event, [
      debitLine(event, '1201', amount),
      creditLine(event, '4001', amount),
      debitLine(event, '800103', amount),
      ...grantLines(event, event.budget, event.items, null, chart),
    ]),
  );
};
