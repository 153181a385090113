import { grantFunds } from '#base/kernel/index.ts';
import { rowName } from '../names.ts';
import { equal } from './claims.ts';
import { cell, cellIfPrinted, defineRelation } from './equation.ts';

export default defineRelation({
  id: 'x3-kinds',
  title: '总表三种财政拨款收入＝财政拨款总表对应收入',
  basis: '部门决算报表表间勾稽关系：收入支出决算总表与财政拨款收入支出决算总表',
  hint: '核对资金性质是否一致。',
  claims: (account) =>
    grantFunds.map((kind) => {
      // the form of 2019 has no row for state capital
      const of =
        kind === 'state-capital' && !account.rows('grant').includes(`income.${kind}`) ? cellIfPrinted : cell;
      return equal(
        `总表与财政拨款总表 ${rowName(`income.${kind}`)}`,
        [of('income-expenditure', `income.${kind}`, 'income')],
        [of('grant', `income.${kind}`, 'income')],
      );
    }),
});
