import type { ToldReason } from '../told.ts';
import { broken, defineCheck, holds, idle, type Verdict } from './define-check.ts';

/** Words of pay, on which running costs (公用经费) are never spent. */
const PAY = /工资|调标|补发|津贴|绩效奖|社保|养老保险|职业年金|公积金|人员异动/;

/** Shorter texts ("厉行节约") may be true of two figures. */
const LONG = 20;

/** Fault 10 of docs/faults.md: running costs have a reason of their own, not that of the total, and not one of pay. */
export default defineCheck({
  id: 'reason-unrelated',
  title: '机关运行经费的增减原因不应照搬总额或人员经费的原因',
  basis: '财预〔2016〕143号：说明应当有针对性；机关运行经费不含人员工资',
  hint: '请写明公用经费本身的增减原因；确实相同的，应当说明。',
  severity: 'warning',
  judge({ reasons }) {
    const running = reasons.filter(({ ofRunning }) => ofRunning);
    if (running.length === 0) return [idle('机关运行经费', '没有增减原因')];
    const others = reasons.filter(({ ofRunning }) => !ofRunning);
    return running.map((reason) => judgeOne(reason, others));
  },
});

function judgeOne(reason: ToldReason, others: readonly ToldReason[]): Verdict {
  const { object, text, shown } = reason;
  const same = text.length >= LONG ? others.find((other) => other.text.trim() === text.trim()) : undefined;
  if (same) {
    const message = `机关运行经费的增减原因与「${same.heading}」的原因完全相同`;
    return broken(object, message, [shown, same.shown]);
  }
  const pay = PAY.exec(text);
  if (!pay) return holds(object);
  return broken(object, `机关运行经费的增减原因提到人员支出「${pay[0]}」`, [shown]);
}
