import { grantFunds } from '#base/kernel/index.ts';
import { equal } from './claims.ts';
import { cell, defineRelation, nameOf } from './equation.ts';

export default defineRelation({
  id: 'grant-kinds',
  title: '财政拨款收入支出决算总表：每种财政拨款的收入＋年初数＝支出＋年末数',
  basis: '部门决算报表编制说明（财政拨款收入支出决算总表）：三种财政拨款各自收支平衡',
  hint: '核对资金性质是否记错：一种多出的数往往是另一种少的数。',
  claims: (account) =>
    grantFunds
      .filter((kind) => kind === 'public-budget' || account.columns('grant').includes(kind))
      .map((kind) =>
        equal(
          nameOf('grant', '收支平衡', kind),
          [cell('grant', `income.${kind}`, 'income'), cell('grant', `opening.${kind}`, 'income')],
          [cell('grant', 'expenditure.total', kind), cell('grant', 'closing', kind)],
        ),
      ),
});
