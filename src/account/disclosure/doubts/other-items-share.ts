import { nameOf } from '../relations/equation.ts';
import { defineProportion } from './proportion.ts';

/** Fault 30 of docs/faults.md: 项 and 款 with codes ending in 99 are 其他; above a tenth of the whole they hide its purposes. */
const LIMIT = 0.1;

export default defineProportion({
  id: 'other-items-share',
  title: '“其他”科目的支出不超过一成',
  basis:
    '预算法第四十六条：支出按功能分类编列到项，按经济分类编列到款；财政检查通常以10%为“其他”科目的提示线',
  hint: '请把能够归入具体科目的支出调整过去；不能的，说明这一科目里是什么。',
  proportions: (account) => [
    {
      object: nameOf('public-budget'),
      left: account
        .rows('public-budget')
        .filter((row) => /^\d{5}99$/.test(row))
        .map((row) => account.cell('public-budget', row, 'total')),
      right: [account.cell('public-budget', 'total', 'total')],
      within: (left, right) => left <= right * LIMIT,
      say: (left, right) => `“其他”项合计${left}，超过支出合计${right}的一成`,
    },
    {
      object: nameOf('basic'),
      left: account
        .rows('basic')
        .filter((row) => /^\d{3}99$/.test(row))
        .map((row) => account.cell('basic', row, 'amount')),
      right: ['personnel-total', 'public-total'].map((row) => account.cell('basic', row, 'amount')),
      within: (left, right) => left <= right * LIMIT,
      say: (left, right) => `“其他”款合计${left}，超过基本支出${right}的一成`,
    },
  ],
});
