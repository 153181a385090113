import { equal } from './claims.ts';
import { cell, cellIfPrinted, defineRelation, nameOf } from './equation.ts';

export default defineRelation({
  id: 'basic-public',
  title: '一般公共预算财政拨款基本支出决算表：公用经费合计＝302＋307＋310＋399',
  basis:
    '部门决算报表编制说明（一般公共预算财政拨款基本支出决算表）：公用经费包括商品和服务支出、债务利息及费用支出、资本性支出、其他支出',
  hint: '核对302、307、310、399四类的金额。',
  claims: () => [
    equal(
      nameOf('basic', 'public-total'),
      [cell('basic', 'public-total', 'amount')],
      ['302', '307', '310', '399'].map((group) => cellIfPrinted('basic', group, 'amount')),
    ),
  ],
});
