import { ok } from '#base/kernel/index.ts';
import { creditLine, debitLine, grantLines, makeDraft, total } from './lines.ts';
import type { Template } from './template.ts';

/** 年末 (1201 财政应返还额度): a target not used is still a grant; a quota not used is cancelled and will come back. */
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
