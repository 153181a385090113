import { equal } from './claims.ts';
import { cell, cellIfPrinted, defineRelation, nameOf } from './equation.ts';

export default defineRelation({
  id: 'grant-income-total',
  title: '财政拨款收入支出决算总表：本年收入合计＝三种财政拨款收入之和',
  basis: '部门决算报表编制说明（财政拨款收入支出决算总表）：本年收入合计的计算关系',
  hint: '核对三种财政拨款收入。',
  claims: () => [
    equal(
      nameOf('grant', 'income.total'),
      [cell('grant', 'income.total', 'income')],
      [
        cell('grant', 'income.public-budget', 'income'),
        cell('grant', 'income.gov-fund', 'income'),
        // the form of 2019 has no row for state capital
        cellIfPrinted('grant', 'income.state-capital', 'income'),
      ],
    ),
  ],
});
