import { grantFunds } from '#base/kernel/index.ts';
import { atMost } from './claims.ts';
import { cell, defineRelation } from './equation.ts';

export default defineRelation({
  id: 'x6-project',
  title: '三种财政拨款项目支出合计≤支出决算表项目支出合计',
  basis: '部门决算报表表间勾稽关系：财政拨款项目支出是全部项目支出的一部分',
  hint: '核对项目支出的划分在各表是否一致。',
  claims: (account) => {
    // a form without state capital has neither its column nor its table
    const kinds = grantFunds.filter(
      (kind) => account.has(kind) || account.columns('grant').includes(kind) || kind === 'public-budget',
    );
    return [
      atMost(
        '财政拨款与支出决算表 项目支出合计',
        kinds.map((kind) => cell(kind, 'total', 'project')),
        [cell('expenditure', 'total', 'project')],
      ),
    ];
  },
});
