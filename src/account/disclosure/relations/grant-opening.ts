import { equal } from './claims.ts';
import { cell, cellIfPrinted, defineRelation, nameOf } from './equation.ts';

export default defineRelation({
  id: 'grant-opening',
  title: '财政拨款收入支出决算总表：年初财政拨款结转和结余＝三种财政拨款的年初数之和',
  basis: '部门决算报表编制说明（财政拨款收入支出决算总表）：年初财政拨款结转和结余及其中数',
  hint: '核对三种财政拨款的年初结转和结余。',
  claims: () => [
    equal(
      nameOf('grant', 'opening'),
      [cell('grant', 'opening', 'income')],
      [
        cell('grant', 'opening.public-budget', 'income'),
        cell('grant', 'opening.gov-fund', 'income'),
        cellIfPrinted('grant', 'opening.state-capital', 'income'),
      ],
    ),
  ],
});
