import { budgetOf } from './bases.ts';
import { broken, type Check, holds, nameOf, not, type Outcome, percentValue, statedValue } from './check.ts';
import { baseOfChange } from './growth.ts';

export const zeroBase: Check = {
  id: 'zero-base',
  title: '基数为零时不应有百分比',
  basis: '情况说明表样：预算数或上年数为零的，不计算比例，写明“上年（年初预算）无此项支出”',
  hint: '基数为零时删去百分比，改为文字说明。',
  judge(account) {
    const out: Outcome[] = [];
    for (const statement of account.statements) {
      const name = nameOf(statement);
      if (statement.completion) {
        const budget = budgetOf(statement, account);
        const object = `${name} 完成预算 ${statement.completion.text}`;
        if (!budget) continue;
        if (budget.value !== 0) out.push(holds(object));
        else {
          const message = `「${name}」预算数为 0，文中写「完成预算的 ${statement.completion.text}」`;
          // nothing of nothing is only a clumsy sentence; something of nothing is a wrong number
          const severity = statement.amount === 0 && statement.completion.value === 0 ? 'warning' : 'error';
          out.push(
            broken(severity, object, message, [
              percentValue(statement.completion, '完成比例'),
              statedValue(statement, '决算数'),
              ...(budget.show ? [budget.show] : []),
            ]),
          );
        }
      }
      if (statement.rate && statement.amount !== 0) {
        const base = baseOfChange(statement, account);
        const object = `${name} 增减 ${statement.digits} ${statement.rate.text}`;
        if (!base) continue;
        if (base.value !== 0) out.push(holds(object));
        else {
          const message = `「${name}」本年数与增加额同为 ${statement.digits}，基数为 0，文中写「${statement.rate.text}」`;
          out.push(
            broken('error', object, message, [
              percentValue(statement.rate, '增减比例'),
              statedValue(statement, '增加额'),
              ...(base.now?.show ? [base.now.show] : []),
            ]),
          );
        }
      }
    }
    return out.length > 0 ? out : [not('not-applicable', '情况说明', '没有以零为基数的比例')];
  },
};
