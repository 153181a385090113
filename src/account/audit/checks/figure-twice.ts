import { apartByUnit, statedTwice } from '../../disclosure/index.ts';
import { inAnnex, standardName } from '../narrative/indicators.ts';
import type { Statement } from '../narrative/statements.ts';
import { UNIT_NAME } from '../recognise/amount.ts';
import { toldAmount } from '../told/of-statement.ts';
import { broken, type Check, holds, not, type Outcome, statedValue } from './check.ts';

/** Names that mean the same thing wherever the narrative uses them. */
const IDENTITY =
  /^(收支总计|财政拨款收支总计|本年收入合计|本年支出合计|一般公共预算财政拨款支出|一般公共预算财政拨款基本支出|机关运行经费支出)$/;

export const figureTwice: Check = {
  id: 'figure-twice',
  title: '同一数字在情况说明中两次出现应一致',
  basis: '部门决算管理办法（财库〔2021〕36号）：报表说明应前后一致',
  hint: '请对照两处原文，核实后统一；本程序不判断哪一处正确。',
  judge(account) {
    const groups = new Map<string, Statement[]>();
    for (const statement of account.statements) {
      if (statement.role === 'delta' || statement.role === 'budget' || statement.item || statement.aside)
        continue;
      const name = standardName(statement.subject);
      const known = IDENTITY.test(name)
        ? name
        : IDENTITY.test(`${name}支出`) && statement.role === 'final'
          ? `${name}支出`
          : '';
      if (known === '') continue;
      groups.set(known, [...(groups.get(known) ?? []), statement]);
    }
    const several = [...groups].filter(([, statements]) => statements.length > 1);
    if (several.length === 0) return [not('not-applicable', '情况说明', '没有两次出现的同一指标')];
    return several.map(([name, statements]) => judgeOne(name, statements));
  },
};

function judgeOne(name: string, statements: readonly Statement[]): Outcome {
  const [first, ...others] = statements;
  if (!first) return holds(name);
  const told = toldAmount(first);
  const other = others.find((s) => statedTwice(told, toldAmount(s)) !== 'same');
  if (!other) return holds(name);
  const say = (s: Statement) => `「${s.digits}${UNIT_NAME[s.unit]}」`;
  // the check of units reports 元 for 万元, and this one does not repeat it
  const second = toldAmount(other);
  if (apartByUnit(told, second)) {
    return not('not-applicable', name, '金额相差一万倍，按单位问题另行列出');
  }
  return broken(
    inAnnex(other.section) || statedTwice(told, second) === 'last-digit' ? 'warning' : 'error',
    name,
    `「${name}」在情况说明中先后写作${say(first)}和${say(other)}`,
    [statedValue(first), statedValue(other)],
  );
}
