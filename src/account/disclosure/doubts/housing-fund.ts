import { defineProportion } from './proportion.ts';

/** wages that are the base of the fund */
const WAGES = ['30101', '30102', '30103', '30107'];
const RATE = 0.12;

/** Fault 36 of docs/faults.md: the unit pays at most 12 % of wages into the housing fund. */
export default defineProportion({
  id: 'housing-fund',
  title: '住房公积金不超过工资的百分之十二',
  basis: '住房公积金管理条例；建金管〔2005〕5号：单位缴存比例不高于12%',
  hint: '请核对缴存基数和比例；补缴以前年度的，写明金额。',
  proportions: (account) => [
    {
      object: '30113 住房公积金',
      left: [account.cell('basic', '30113', 'amount')],
      right: WAGES.map((code) => account.cell('basic', code, 'amount')),
      within: (left, right) => left <= right * RATE,
      say: (left, right) => `住房公积金${left}，超过工资${right}的12%`,
    },
  ],
});
