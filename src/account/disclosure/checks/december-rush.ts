import { ratioOf } from '../precision.ts';
import { broken, defineOwnCheck, holds, idle, wan } from './define-check.ts';

/** A quarter of the year's expenditure in one month. The limit is our own: no rule gives one. */
const LIMIT = 2_500;

/** Fault 31 of docs/faults.md: spending that gathers at the year's end (突击花钱). */
export default defineOwnCheck({
  id: 'december-rush',
  title: '十二月支出超过全年的四分之一',
  basis:
    '国务院关于进一步深化预算管理制度改革的意见（国发〔2021〕5号）：加快支出进度，防止年底突击花钱；四分之一是本系统的提示线',
  hint: '请在答复里写明十二月集中支付的事项。',
  severity: 'warning',
  judge({ books }) {
    const object = '十二月支出';
    if (!books) return [idle(object, '没有账', 'not-enough-data')];
    const { expenditure, expenditureOfDecember: december } = books;
    if (expenditure === 0) return [idle(object, '没有支出')];
    const share = ratioOf(december, expenditure);
    if (share <= LIMIT) return [holds(object)];
    return [broken(object, `十二月支出${wan(december)}，占全年${(share / 100).toFixed(2)}%`)];
  },
});
