import type { ShareList } from '../told.ts';
import { broken, defineCheck, holds, idle, show, type Verdict } from './define-check.ts';

/** How far the shares of a list may miss 100 %: each may be off by one whole last digit, rounded or cut off. */
export function slackOf({ shares }: ShareList): number {
  return shares.reduce((sum, { half }) => sum + 2 * half, 0);
}

/** Fault 11 of docs/faults.md: the shares of one list add to 100 %. */
export default defineCheck({
  id: 'share-sum',
  title: '各项占比之和应为百分之百',
  basis: '情况说明表样：结构情况各项占比合计为100%',
  hint: '请核对是否漏列项目或占比有误。',
  severity: 'warning',
  judge: ({ shareLists }) =>
    shareLists.length > 0 ? shareLists.map(judgeOne) : [idle('占比', '没有成组的占比')],
});

function judgeOne(list: ShareList): Verdict {
  const { object, shares, whole } = list;
  const sum = shares.reduce((total, { value }) => total + value, 0);
  if (sum === 0) return idle(object, '各项均为零');
  if (Math.abs(sum - 10_000) <= slackOf(list)) return holds(object);
  // a total below 100 % may mean that the list leaves out small parts; only a list that claims to be whole is judged
  if (!whole && sum < 10_000) return idle(object, '可能没有列全', 'not-enough-data');
  const shown = shares.map((share) => show(share));
  return broken(object, `所列占比合计为 ${(sum / 100).toFixed(2)}%`, shown);
}
