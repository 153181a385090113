import { roundingOf } from '../precision.ts';
import type { ToldChange } from '../told.ts';
import { inWan } from './base-of-change.ts';
import { broken, defineCheck, holds, idle, show, type Verdict } from './define-check.ts';

/** Fault 6 of docs/faults.md: now − change = before, where the account tells all three. */
export default defineCheck({
  id: 'change',
  title: '增减额应等于所列两数相减',
  basis: '情况说明表样：增减额＝本年数－上年数（或预算数）',
  hint: '请核对两个数和增减额；本系统编制的，请重新编制决算，仍不相等的交系统管理员。',
  severity: 'error',
  judge({ changes }) {
    const verdicts = changes.flatMap((change) => judgeOne(change) ?? []);
    return verdicts.length > 0 ? verdicts : [idle('情况说明', '没有同时写明两个数和增减额的')];
  },
});

function judgeOne({ amount, now, before }: ToldChange): Verdict | undefined {
  if (!before) return undefined;
  const object = `${amount.name} 增减 ${amount.printed}`;
  if (!now) return idle(object, '没有找到本年数', 'not-enough-data');
  const right = Math.abs(now.value - before.value);
  if (Math.abs(right - amount.value) <= roundingOf([amount, now, before])) return holds(object);
  const message = `「${amount.name}」${now.printed} 与 ${before.printed} 相差 ${inWan(right)} 万元，文中写作 ${amount.printed}`;
  return broken(object, message, [show(amount, '增减额'), show(now), show(before)]);
}
