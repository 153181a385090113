import { budgetOf } from './bases.ts';
import { broken, type Check, holds, nameOf, not, type Outcome, percentValue, statedValue } from './check.ts';
import { canBe, printed, shown } from './ratio.ts';

export const completion: Check = {
  id: 'completion-ratio',
  title: '完成预算比例应等于决算数除以预算数',
  basis: '情况说明表样：完成比例＝支出决算÷预算×100%，四舍五入保留两位小数',
  hint: '请按原文预算数和决算数重新计算，或核对金额。',
  judge(account) {
    const done = account.statements.filter((s) => s.completion);
    if (done.length === 0) return [not('not-applicable', '情况说明', '没有完成比例')];
    return done.map((statement): Outcome => {
      const percent = statement.completion;
      const name = nameOf(statement);
      const object = `${name} 完成预算 ${percent?.text}`;
      const budget = budgetOf(statement, account);
      if (!percent || !budget) return not('not-enough-data', object, '没有找到预算数');
      if (budget.value === 0) return not('not-applicable', object, '预算数为零，按零基数另行判断');
      if (canBe(percent, printed(statement), budget)) return holds(object);
      const message = `「${name}」决算 ${statement.digits}，按所列预算数计算完成 ${shown(statement.amount, budget.value)}%，文中写作 ${percent.text}`;
      return broken('error', object, message, [
        percentValue(percent, '完成比例'),
        statedValue(statement, '决算数'),
        ...(budget.show ? [budget.show] : []),
      ]);
    });
  },
};
