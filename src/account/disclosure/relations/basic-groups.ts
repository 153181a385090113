import { codesIn, equal } from './claims.ts';
import { cell, defineRelation, nameOf } from './equation.ts';

export default defineRelation({
  id: 'basic-groups',
  title: '一般公共预算财政拨款基本支出决算表：类＝各款之和',
  basis: '支出经济分类科目：类、款两级；部门决算报表编制说明（一般公共预算财政拨款基本支出决算表）',
  hint: '核对款级科目是否漏列。',
  claims: (account) => {
    const codes = codesIn(account, 'basic');
    if (codes.length === 0) {
      return [{ object: nameOf('basic'), state: 'not-enough-data', message: `没有${nameOf('basic')}` }];
    }
    return codes
      .filter((code) => code.length === 3)
      .map((group) =>
        equal(
          nameOf('basic', group),
          [cell('basic', group, 'amount')],
          codes
            .filter((code) => code.length === 5 && code.startsWith(group))
            .map((code) => cell('basic', code, 'amount')),
        ),
      );
  },
});
