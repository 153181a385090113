import { canBeRatio, type Printed, ratioInWords } from '../precision.ts';
import type { ToldChange } from '../told.ts';
import { baseOfChange, inWan } from './base-of-change.ts';
import { broken, defineCheck, holds, idle, show, text, type Verdict } from './define-check.ts';

/** Fault 6 of docs/faults.md: a rate is the change ÷ its base. */
export default defineCheck({
  id: 'growth-ratio',
  title: '增减幅度应等于增减额除以基数',
  basis: '情况说明表样：增长（下降）比例＝增减额÷上年数（或年初预算数）×100%',
  hint: '请按本年数、增减额倒算基数后复核比例；有上年公开文件的，一并核对。',
  severity: 'error',
  judge({ changes }) {
    const verdicts = changes.flatMap((change) => judgeOne(change) ?? []);
    return verdicts.length > 0 ? verdicts : [idle('情况说明', '没有增减比例')];
  },
});

function judgeOne(change: ToldChange): Verdict | undefined {
  const { amount, rate } = change;
  if (!rate) return undefined;
  const { percent, mayBeCut } = rate;
  const object = `${amount.name} 增减 ${amount.printed} ${text(percent)}`;
  const base = baseOfChange(change);
  if (!base) return idle(object, '没有找到本年数或方向不明', 'not-enough-data');
  if (base.value === 0 || amount.value === 0) return idle(object, '基数或增减额为零，另行判断');
  if (base.value < 0) return negativeBase(object, change, base);
  if (canBeRatio(percent, amount, base, mayBeCut)) return holds(object);
  const from = change.before ? '基数' : '倒算基数';
  const right = ratioInWords(amount.value, base.value);
  const message = `「${amount.name}」增减 ${amount.printed}，${from}为 ${inWan(base.value)} 万元，比例应为 ${right}%，文中写作 ${text(percent)}`;
  return broken(object, message, [show(percent, '增减比例'), ...sides(change, '增减额')]);
}

/** Judges an increase that is larger than the amount now: the amount, the change or the word is wrong. */
function negativeBase(object: string, change: ToldChange, base: Printed): Verdict {
  if (base.value >= -base.half) return idle(object, '基数接近零');
  const { amount } = change;
  const message = `「${amount.name}」增加额 ${amount.printed} 大于本年数，倒算基数为负`;
  return broken(object, message, sides(change, '增加额'));
}

function sides({ amount, now, before }: ToldChange, label: string) {
  return [show(amount, label), ...[now, before].flatMap((one) => (one ? [show(one)] : []))];
}
