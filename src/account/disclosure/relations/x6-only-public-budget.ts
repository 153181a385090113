import { codesIn, sameClasses } from './claims.ts';
import { defineRelation } from './equation.ts';

export default defineRelation({
  id: 'x6-only-public-budget',
  title: '只有一般公共预算支出时，两表每个科目相等',
  basis:
    '部门决算报表表间勾稽关系：全部支出都是一般公共预算财政拨款时，支出决算表与一般公共预算财政拨款支出决算表各科目一致',
  hint: '核对该科目在两表的金额。',
  claims: (account) => {
    const totals = [
      account.cell('expenditure', 'total', 'total'),
      account.cell('public-budget', 'total', 'total'),
    ];
    const object = '支出决算表与一般公共预算支出表 各科目';
    const [all, own] = totals.map((found) => found?.figure?.value);
    if (totals.some((found) => found?.state === 'unread')) {
      return [{ object, state: 'could-not-be-read', message: '没有读出支出合计' }];
    }
    if (all === undefined || own === undefined) {
      return [{ object, state: 'not-enough-data', message: '没有支出合计' }];
    }
    if (all !== own) return [{ object, state: 'not-applicable', message: '还有其他资金的支出' }];
    return sameClasses(
      { table: 'expenditure', column: 'total' },
      { table: 'public-budget', column: 'total' },
      codesIn,
    )(account);
  },
});
