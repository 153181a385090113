import { equal } from './claims.ts';
import { cell, defineRelation } from './equation.ts';

export default defineRelation({
  id: 'x4-state-capital',
  title: '财政拨款总表国有资本经营预算支出合计＝国有资本经营预算财政拨款支出决算表本年支出',
  basis: '部门决算报表表间勾稽关系：财政拨款收入支出决算总表与国有资本经营预算财政拨款支出决算表',
  hint: '两表同出一数，不应有尾差；空表也要保留。',
  claims: (account) => {
    const object = '财政拨款总表与国有资本经营预算支出表 本年支出合计';
    if (
      account.has('grant') &&
      !account.columns('grant').includes('state-capital') &&
      !account.has('state-capital')
    ) {
      return [{ object, state: 'not-applicable', message: '该年表样没有国有资本经营预算' }];
    }
    return [
      equal(
        object,
        [cell('grant', 'expenditure.total', 'state-capital')],
        [cell('state-capital', 'total', 'total')],
      ),
    ];
  },
});
