import { amountAt, broken, defineCheck, holds, idle, type Verdict, wan } from './define-check.ts';

/** §6 no. 32: the totals of the income and expenditure tables are what the books' 6xxx and 7xxx add up to. */
export default defineCheck({
  id: 'books-agree',
  title: '收入表、支出表合计等于账上预算收入、预算支出',
  basis: '政府会计制度（财会〔2017〕25号）：决算报表以预算会计核算生成的数据为准',
  hint: '请核对有没有科目或资金性质没有归入任何一栏。',
  severity: 'error',
  judge(told) {
    const { books } = told;
    const pair = (object: string, printed: number | undefined, booked: number | undefined): Verdict => {
      if (printed === undefined || booked === undefined) return idle(object, '没有表或账', 'not-enough-data');
      if (printed === booked) return holds(object);
      return broken(object, `表中${wan(printed)}，账上${wan(booked)}`);
    };
    return [
      pair('收入决算表 合计', amountAt(told, 'income', 'total', 'total'), books?.income),
      pair('支出决算表 合计', amountAt(told, 'expenditure', 'total', 'total'), books?.expenditure),
    ];
  },
});
