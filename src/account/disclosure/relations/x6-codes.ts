import { rowName } from '../names.ts';
import { atMost, codesIn } from './claims.ts';
import { cell, cellIfPrinted, defineRelation, nameOf } from './equation.ts';

export default defineRelation({
  id: 'x6-codes',
  title: '一般公共预算财政拨款支出决算表每个科目≤支出决算表同一科目',
  basis: '部门决算报表表间勾稽关系：一般公共预算财政拨款支出是全部支出的一部分',
  hint: '核对该科目在支出决算表是否漏列。',
  claims: (account) => {
    if (!account.has('public-budget')) {
      const object = nameOf('public-budget');
      return [{ object, state: 'not-enough-data', message: `没有${object}` }];
    }
    return ['total', ...codesIn(account, 'public-budget')].map((code) =>
      atMost(
        `一般公共预算支出表与支出决算表 ${rowName(code)}`,
        [cell('public-budget', code, 'total')],
        [cellIfPrinted('expenditure', code, 'total')],
      ),
    );
  },
});
