import { equal } from './claims.ts';
import { cell, defineRelation } from './equation.ts';

export default defineRelation({
  id: 'x5-basic',
  title: '一般公共预算财政拨款支出决算表基本支出＝基本支出决算表人员经费＋公用经费',
  basis: '部门决算报表表间勾稽关系：一般公共预算财政拨款支出决算表与基本支出决算表',
  hint: '核对基本支出是否都落到表列的经济分类；309、312等类的支出不在基本支出表中。',
  claims: () => [
    equal(
      '一般公共预算支出表与基本支出表 基本支出',
      [cell('public-budget', 'total', 'basic')],
      [cell('basic', 'personnel-total', 'amount'), cell('basic', 'public-total', 'amount')],
    ),
  ],
});
