import { grantFunds } from '#base/kernel/index.ts';
import { atMost } from './claims.ts';
import { cell, defineRelation } from './equation.ts';

export default defineRelation({
  id: 'x6-basic',
  title: '三种财政拨款基本支出合计≤支出决算表基本支出合计',
  basis: '部门决算报表表间勾稽关系：财政拨款基本支出是全部基本支出的一部分',
  hint: '核对基本支出的划分在各表是否一致。',
  claims: (account) => {
    // a form without state capital has neither its column nor its table
    const kinds = grantFunds.filter(
      (kind) => account.has(kind) || account.columns('grant').includes(kind) || kind === 'public-budget',
    );
    return [
      atMost(
        '财政拨款与支出决算表 基本支出合计',
        kinds.map((kind) => cell(kind, 'total', 'basic')),
        [cell('expenditure', 'total', 'basic')],
      ),
    ];
  },
});
