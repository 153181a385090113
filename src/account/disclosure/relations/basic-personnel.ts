import { equal } from './claims.ts';
import { cell, cellIfPrinted, defineRelation, nameOf } from './equation.ts';

export default defineRelation({
  id: 'basic-personnel',
  title: '一般公共预算财政拨款基本支出决算表：人员经费合计＝301＋303',
  basis:
    '部门决算报表编制说明（一般公共预算财政拨款基本支出决算表）：人员经费包括工资福利支出、对个人和家庭的补助',
  hint: '核对301、303两类的金额。',
  claims: () => [
    equal(
      nameOf('basic', 'personnel-total'),
      [cell('basic', 'personnel-total', 'amount')],
      ['301', '303'].map((group) => cellIfPrinted('basic', group, 'amount')),
    ),
  ],
});
