import { equal } from './claims.ts';
import { cell, cellIfPrinted, defineRelation, nameOf } from './equation.ts';

const PARTS = [
  'public-budget',
  'gov-fund',
  'superior-subsidy',
  'institutional',
  'business',
  'affiliate',
  'other',
];

export default defineRelation({
  id: 'income-expenditure-income-total',
  title: '收入支出决算总表：本年收入合计＝一至八项收入之和',
  basis: '部门决算报表编制说明（收入支出决算总表）：本年收入合计为各项收入之和',
  hint: '核对八项收入是否漏列、重列，或合计是否手工改过。',
  claims: () => [
    equal(
      nameOf('income-expenditure', 'income.total'),
      [cell('income-expenditure', 'income.total', 'income')],
      [
        ...PARTS.map((part) => cell('income-expenditure', `income.${part}`, 'income')),
        // the form of 2019 has no row for state capital
        cellIfPrinted('income-expenditure', 'income.state-capital', 'income'),
      ],
    ),
  ],
});
