import { rowName } from '../names.ts';
import { equal } from './claims.ts';
import { cell, defineRelation } from './equation.ts';

export default defineRelation({
  id: 'x1-other-income',
  title: '总表四至八项收入＝收入决算表对应栏合计',
  basis: '部门决算报表表间勾稽关系：收入支出决算总表与收入决算表',
  hint: '核对该项收入在两表是否列入同一栏。',
  claims: () =>
    ['superior-subsidy', 'institutional', 'business', 'affiliate', 'other'].map((kind) =>
      equal(
        `总表与收入决算表 ${rowName(`income.${kind}`)}`,
        [cell('income-expenditure', `income.${kind}`, 'income')],
        [cell('income', 'total', kind)],
      ),
    ),
});
