import type { Statement } from '../narrative/statements.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { budgetOf } from '../told/bases.ts';
import { broken, type Check, holds, not, type Outcome, statedValue, toldValue } from './check.ts';

/** A difference of more than a tenth needs a reason. */
const LARGE = 0.1;

export const reasonMissing: Check = {
  id: 'reason-missing',
  title: '决算与年初预算相差较大的应说明原因',
  basis: '情况说明表样：决算数与预算数不等的，说明主要原因',
  hint: '请补充说明原因。',
  judge(account) {
    const items = account.statements.filter((s) => s.item && s.role === 'final');
    if (items.length === 0) return [not('not-applicable', '具体情况', '没有逐项说明')];
    return items.flatMap((s): Outcome[] => {
      const budget = budgetOf(s, account);
      const object = s.item?.names[2] ?? '';
      if (!budget) return [not('not-enough-data', object)];
      const apart = Math.abs(s.amount - budget.value);
      const whole = Math.max(Math.abs(budget.value), 1);
      if (apart / whole <= LARGE || /原因|主要是|由于|因为/.test(itsText(s, account))) return [holds(object)];
      const values = [statedValue(s, '决算数'), toldValue(budget)];
      return [
        broken(
          'warning',
          object,
          `「${object}」决算 ${s.digits}，年初预算 ${budget.printed}，没有说明原因`,
          values,
        ),
      ];
    });
  },
};

/** The text of the item: the rest of its paragraph and the following ones until the next item or heading. */
function itsText(statement: Statement, account: ReadAccount): string {
  const { paragraph } = statement.sentence;
  const at = account.paragraphs.indexOf(paragraph);
  const after: string[] = [];
  for (const next of account.paragraphs.slice(at + 1, at + 4)) {
    if (next.heading || /（项）/.test(next.text)) break;
    after.push(next.text);
  }
  return paragraph.text + after.join('');
}
