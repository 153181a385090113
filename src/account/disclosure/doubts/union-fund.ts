import { defineProportion } from './proportion.ts';

/** 基本工资, 津贴补贴, 奖金, 伙食补助费, 绩效工资 and 其他工资福利支出 (contract staff): the widest reading of 工资总额 */
const WAGES = ['30101', '30102', '30103', '30106', '30107', '30199'];
const RATE = 0.02;

/** Fault 36 of docs/faults.md: union funds are 2 % of all wages; more needs a look. */
export default defineProportion({
  id: 'union-fund',
  title: '工会经费约为工资总额的百分之二',
  basis: '工会法：建立工会组织的机关按每月全部职工工资总额的百分之二向工会拨缴经费',
  hint: '请核对工会经费里有没有应列福利费、培训费或其他科目的支出。',
  proportions: (account) => [
    {
      object: '30228 工会经费',
      left: [account.cell('basic', '30228', 'amount')],
      right: WAGES.map((code) => account.cell('basic', code, 'amount')),
      within: (left, right) => left <= right * RATE,
      say: (left, right) => `工会经费${left}，超过工资${right}的2%`,
    },
  ],
});
