import type { Statement } from '../narrative/statements.ts';
import { classCode } from '../recognise/names.ts';
import { broken, type Check, holds, not, type Outcome, percentValue } from './check.ts';

export const shareSum: Check = {
  id: 'share-sum',
  title: '各项占比之和应为百分之百',
  basis: '情况说明表样：结构情况各项占比合计为100%',
  hint: '请核对是否漏列项目或占比有误。',
  judge(account) {
    const groups = new Map<unknown, Statement[]>();
    for (const s of account.statements) {
      if (!s.share || (s.share.of !== '' && s.share.of !== '基本支出') || s.aside) continue;
      groups.set(s.sentence, [...(groups.get(s.sentence) ?? []), s]);
    }
    const lists = [...groups.values()].filter((list) => list.length >= 2);
    if (lists.length === 0) return [not('not-applicable', '占比', '没有成组的占比')];
    return lists.map(judgeList);
  },
};

function judgeList(list: readonly Statement[]): Outcome {
  const sum = list.reduce((n, s) => n + (s.share?.value ?? 0), 0);
  const object = `${list[0]?.section.at(-1)?.slice(0, 16) ?? ''} ${list.length} 项占比`;
  const rounding = list.reduce((n, s) => n + 50 / 10 ** (s.share?.decimals ?? 2), 0) + list.length;
  if (sum === 0) return not('not-applicable', object, '各项均为零');
  if (Math.abs(sum - 10_000) <= rounding) return holds(object);
  // a list that leaves out small parts says so by its total; only classes and whole breakdowns are claimed
  const whole =
    list.every((s) => classCode(s.subject)) ||
    list.some((s) => /^(基本支出|人员经费|财政拨款收入)$/.test(s.subject));
  if (!whole && sum < 10_000) return not('not-enough-data', object, '可能没有列全');
  const values = list.flatMap((s) => (s.share ? [percentValue(s.share, s.subject)] : []));
  return broken('warning', object, `所列占比合计为 ${(sum / 100).toFixed(2)}%`, values);
}
