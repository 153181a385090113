import type { Statement } from '../narrative/statements.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { currentOf } from './bases.ts';
import { broken, type Check, holds, nameOf, not, type Outcome, percentValue, statedValue } from './check.ts';
import { canBe, type Printed, printed, shown } from './ratio.ts';

/** What a change was taken of: the amount now, less what was added or more what was taken away. */
export function baseOfChange(
  delta: Statement,
  account: ReadAccount,
): (Printed & { now: ReturnType<typeof currentOf> }) | undefined {
  const now = currentOf(delta, account);
  if (!now || delta.direction === 'unclear') return undefined;
  const change = printed(delta);
  const value = delta.direction === 'up' ? now.value - change.value : now.value + change.value;
  // one rounded amount less another: both halves add up; exactly zero stays zero
  return { value, half: now.half + change.half, now };
}

export const growth: Check = {
  id: 'growth-ratio',
  title: '增减幅度应等于增减额除以基数',
  basis: '情况说明表样：增长（下降）比例＝增减额÷上年数（或年初预算数）×100%',
  hint: '请按本年数、增减额倒算基数后复核比例；有上年公开文件的，一并核对。',
  judge(account) {
    const changes = account.statements.filter((s) => s.rate);
    if (changes.length === 0) return [not('not-applicable', '情况说明', '没有增减比例')];
    return changes.map((delta): Outcome => {
      const percent = delta.rate;
      const object = `${nameOf(delta)} 增减 ${delta.digits} ${percent?.text}`;
      const base = baseOfChange(delta, account);
      if (!percent || !base) return not('not-enough-data', object, '没有找到本年数或方向不明');
      if (base.value === 0 || delta.amount === 0)
        return not('not-applicable', object, '基数或增减额为零，另行判断');
      if (base.value < 0) return negativeBase(object, delta, base);
      if (canBe(percent, printed(delta), base)) return holds(object);
      const message = `「${nameOf(delta)}」增减 ${delta.digits}，倒算基数为 ${(base.value / 1_000_000).toFixed(2)} 万元，比例应为 ${shown(delta.amount, base.value)}%，文中写作 ${percent.text}`;
      return broken('error', object, message, [
        percentValue(percent, '增减比例'),
        statedValue(delta, '增减额'),
        ...(base.now?.show ? [base.now.show] : []),
      ]);
    });
  },
};

/** More was added than there is now: the amount, the change or the word is wrong. */
function negativeBase(
  object: string,
  delta: Statement,
  base: NonNullable<ReturnType<typeof baseOfChange>>,
): Outcome {
  if (base.value >= -base.half) return not('not-applicable', object, '基数接近零');
  const message = `「${nameOf(delta)}」增加额 ${delta.digits} 大于本年数，倒算基数为负`;
  return broken('error', object, message, [
    statedValue(delta, '增加额'),
    ...(base.now?.show ? [base.now.show] : []),
  ]);
}
