import { broken, defineOwnCheck, holds, wan } from './define-check.ts';

/** Faults 16 and 18 of docs/faults.md: the sums of the registers are the books' expenditure on the same 款. */
export default defineOwnCheck({
  id: 'register-spending',
  title: '登记簿的接待费、出国费、购车费与账上同款支出相等',
  basis: '政府收支分类科目 30212、30217、30913、31013；情况说明与支出表应当一致',
  hint: '请补登漏记的条目，或改正凭证的经济分类。',
  severity: 'error',
  judge: (own) =>
    own.registered.map(({ label, value, economic }) => {
      const spent = own.spentOn(economic);
      if (spent === value) return holds(label);
      return broken(label, `登记簿${wan(value)}，账上${economic.join('、')}支出${wan(spent)}`);
    }),
});
