import { day, formatYuan, unwrap } from '#base/kernel/index.ts';
import { checkDraft } from '../checks/index.ts';
import { smallChart, smallRules } from '../testing.ts';
import { type BudgetPart, type BusinessEvent, toVoucher } from './index.ts';

/** Helpers for tests of templates: the parts of an event, and a voucher in the notation of the field. */

export const common = {
  summary: '摘要',
  payee: '',
  maker: 'm',
  reviewer: 'r',
  attachments: 1,
  day: day('2020-03-10'),
};
export const grant: BudgetPart = {
  expenditure: 'basic',
  fund: 'public-budget',
  source: 'opening',
  quota: 'Z2020',
};
export const direct = { way: 'direct', fundYear: 'current' } as const;

/** The lines of a voucher as "借 710101 760.00 2010301/30101"; throws when a check refuses it. */
export function entries(event: BusinessEvent): string[] {
  const draft = unwrap(toVoucher(event, smallChart));
  const found = checkDraft(draft, smallRules);
  if (found.length > 0) throw new Error(found.map((problem) => problem.code).join(' '));
  return draft.lines.map((line) => {
    const side =
      line.debit === 0
        ? `贷 ${line.account} ${formatYuan(line.credit)}`
        : `借 ${line.account} ${formatYuan(line.debit)}`;
    const dims = [line.budget?.functional, line.budget?.economic].filter(Boolean).join('/');
    return dims ? `${side} ${dims}` : side;
  });
}
