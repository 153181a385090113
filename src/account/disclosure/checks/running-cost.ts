import { statedTwice } from '../precision.ts';
import type { Told } from '../told.ts';
import { broken, cellAt, defineCheck, holds, idle, precise, show, type Verdict } from './define-check.ts';

/**
 * Fault 19 of docs/faults.md: 机关运行经费 is the 公用经费 of administrative and 参公 units. It cannot be more. It is less where
 * the department has other institutions, so less is a question to the one who answers for the account.
 */
export default defineCheck({
  id: 'running-cost',
  title: '机关运行经费应与公用经费相符',
  basis: '财预〔2016〕143号：机关运行经费为行政单位和参公事业单位基本支出中的日常公用经费',
  hint: '部门只有行政单位和参公单位时，两数应相等；有其他事业单位的，机关运行经费应小于公用经费，请说明口径。',
  severity: 'question',
  judge(account) {
    const object = '机关运行经费';
    const { runningCosts, kind } = account;
    if (runningCosts.length === 0 || kind !== 'final')
      return [idle(object, '没有写明机关运行经费', 'not-enough-data')];
    const unread = account.unread('basic');
    if (unread !== undefined) return [idle(object, unread, 'could-not-be-read')];
    const cell = account.account.cell('basic', 'public-total', 'amount');
    if (cell?.state === 'unread') return [idle(object, '没有读出公用经费合计', 'could-not-be-read')];
    const cost = cellAt(account, '公用经费合计', 'basic', 'public-total', 'amount');
    if (!cost) return [idle(object, '没有公用经费合计', 'not-enough-data')];
    return runningCosts.map((told) => judgeOne(object, told, cost));
  },
});

function judgeOne(object: string, told: Told, cost: Told): Verdict {
  const said = precise(told);
  if (statedTwice(said, cost) === 'same') return holds(object);
  const shown = [show(told), show(cost)];
  if (said.value > cost.value)
    return broken(object, `机关运行经费 ${told.printed} 大于公用经费合计 ${cost.printed}`, shown, 'warning');
  const message = `机关运行经费 ${told.printed} 小于公用经费合计 ${cost.printed}；如所属均为行政或参公单位，两数应相等`;
  return broken(object, message, shown);
}
