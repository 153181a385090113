import { broken, defineOwnCheck, holds, idle, type Verdict, wan } from './define-check.ts';

/** Fault 32 of docs/faults.md: the totals of the income and expenditure tables are the sums of the books' 6xxx and 7xxx. */
export default defineOwnCheck({
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
      pair('收入决算表 合计', told.account.cell('income', 'total', 'total')?.figure?.value, books?.income),
      pair(
        '支出决算表 合计',
        told.account.cell('expenditure', 'total', 'total')?.figure?.value,
        books?.expenditure,
      ),
    ];
  },
});
