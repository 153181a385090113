import { ok } from '#base/kernel/index.ts';
import { costAccount } from './costs.ts';
import { creditLine, debitLine, makeDraft } from './lines.ts';
import { payableAccount } from './payables.ts';
import type { Template } from './template.ts';

/** 计提职工薪酬 (政府会计制度 2201): the cost when wages are earned. It moves no cash, so it has no budgetary entry. */
export const payrollAccrued: Template<'payroll-accrued'> = (event) =>
  ok(
    makeDraft(event, [
      ...event.items.map((item) =>
        debitLine(event, costAccount(item.economic), item.amountFen, { costItem: item.economic }),
      ),
      ...event.items.map((item) =>
        creditLine(event, payableAccount(item.economic), item.amountFen, { costItem: item.economic }),
      ),
    ]),
  );
