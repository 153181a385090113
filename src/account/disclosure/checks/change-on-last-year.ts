import type { ToldChange } from '../told.ts';
import { baseOfChange, inWan } from './base-of-change.ts';
import { broken, defineCheck, holds, idle, precise, show, type Verdict } from './define-check.ts';

/** Faults 6 and 29 of docs/faults.md: last year's amount in a comparison is the one that last year's account published. */
export default defineCheck({
  id: 'change-on-last-year',
  title: '与上年比较所用的上年数应等于上年公开的数',
  basis:
    '部门决算管理办法（财库〔2021〕36号）；财预〔2016〕143号：决算公开后不得随意变更；本年数减去增减额即为上年数',
  hint: '请对照上年公开文件；口径调整的，应当说明。本单位上年账在公开以后有变化的，请先更正上年决算，再编本年决算。',
  severity: 'error',
  judge({ changes, noLastYear }) {
    const onLastYear = changes.filter(({ against }) => against === 'previous');
    if (noLastYear) return [idle('与上年比较', noLastYear.message, noLastYear.state)];
    if (onLastYear.length === 0) return [idle('与上年比较', '没有与上年的比较')];
    return onLastYear.map(judgeOne);
  },
});

function judgeOne(change: ToldChange): Verdict {
  const { amount, now, before, published } = change;
  const object = `${amount.name} 增减 ${amount.printed}`;
  const base = before ? precise(before) : baseOfChange(change);
  if (!base || !published) return idle(object, '上年文件中没有对应的数', 'not-enough-data');
  // this year's amount, the change and last year's amount are each rounded
  if (Math.abs(base.value - published.value) <= base.half + published.half) return holds(object);
  const from = before ? '所用上年数' : '本年数与增减额倒算上年';
  const message = `「${amount.name}」${from}为 ${inWan(base.value)} 万元，上年公开为 ${published.printed} ${published.unit}`;
  const sides = [now, before, published].flatMap((one) => (one ? [show(one)] : []));
  return broken(object, message, [show(amount, '增减额'), ...sides]);
}
