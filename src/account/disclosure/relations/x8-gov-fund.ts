import { equal } from './claims.ts';
import { cell, defineRelation } from './equation.ts';

export default defineRelation({
  id: 'x8-gov-fund',
  title: '政府性基金决算表年初、年末结转和结余＝财政拨款总表的政府性基金部分',
  basis: '部门决算报表表间勾稽关系：政府性基金预算财政拨款收入支出决算表与财政拨款收入支出决算总表',
  hint: '两表同出一数，不应有尾差。',
  claims: () => [
    equal(
      '政府性基金决算表与财政拨款总表 年初结转和结余',
      [cell('gov-fund', 'total', 'opening')],
      [cell('grant', 'opening.gov-fund', 'income')],
    ),
    equal(
      '政府性基金决算表与财政拨款总表 年末结转和结余',
      [cell('gov-fund', 'total', 'closing')],
      [cell('grant', 'closing', 'gov-fund')],
    ),
  ],
});
