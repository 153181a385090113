import { broken, defineCheck, holds, wan } from './define-check.ts';

/** §6 nos. 16, 18 and 22: what the registers add up to is what the books spent on the same 款. */
export default defineCheck({
  id: 'register-spending',
  title: '登记簿的接待费、出国费、购车费、会议费、培训费与账上同款支出相等',
  basis: '政府收支分类科目 30212、30215、30216、30217、31013；情况说明与支出表应当一致',
  hint: '请补登漏记的条目，或改正凭证的经济分类。',
  severity: 'error',
  judge: (told) =>
    [...told.counted.values()].flatMap(({ label, value, economic }) => {
      if (!economic) return [];
      const spent = told.spentOn(economic);
      if (spent === value) return [holds(label)];
      return [broken(label, `登记簿${wan(value)}，账上${economic.join('、')}支出${wan(spent)}`)];
    }),
});
