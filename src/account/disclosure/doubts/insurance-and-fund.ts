import { defineProportion } from './proportion.ts';

/** functional 项 and economic 款 of the same payments */
const PAIRS = [
  ['2080505', '30108', '基本养老保险缴费'],
  ['2080506', '30109', '职业年金缴费'],
  ['2210201', '30113', '住房公积金'],
] as const;

/** Fault 15 of docs/faults.md: the two differ by more than three tenths, though parts may be under another 项. */
export default defineProportion({
  id: 'insurance-and-fund',
  title: '社会保险、年金、公积金的功能科目与经济科目金额大致相符',
  basis: '政府收支分类科目：2080505、2080506、2210201 分别对应 30108、30109、30113',
  hint: '请核对两张表口径；由其他科目列支的，应在说明中解释。',
  proportions: (account) =>
    PAIRS.map(([functional, economic, name]) => ({
      object: name,
      left: [
        account.cell('public-budget', functional, 'basic') ??
          account.cell('public-budget', functional, 'total'),
      ],
      right: [account.cell('basic', economic, 'amount')],
      within: (left, right) => Math.abs(left - right) <= Math.max(Math.abs(left), Math.abs(right)) * 0.3,
      say: (left, right) => `功能科目 ${functional} 为${left}，经济科目 ${economic} 为${right}，相差超过三成`,
    })),
});
