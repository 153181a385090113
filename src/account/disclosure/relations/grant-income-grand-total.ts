import { equal } from './claims.ts';
import { cell, defineRelation, nameOf } from './equation.ts';

export default defineRelation({
  id: 'grant-income-grand-total',
  title: '财政拨款收入支出决算总表：收入方总计＝本年收入合计＋年初财政拨款结转和结余',
  basis: '部门决算报表编制说明（财政拨款收入支出决算总表）：总计行的计算关系',
  hint: '核对年初财政拨款结转和结余。',
  claims: () => [
    equal(
      nameOf('grant', 'income.grand-total'),
      [cell('grant', 'income.grand-total', 'income')],
      [cell('grant', 'income.total', 'income'), cell('grant', 'opening', 'income')],
    ),
  ],
});
