import type { ToldChange, ToldPercent } from '../told.ts';
import { baseOfChange } from './base-of-change.ts';
import { broken, defineCheck, holds, idle, show, text, type Verdict } from './define-check.ts';

/** Fault 7 of docs/faults.md: zero has no percent (0 → 0.19 is no growth of 100 %). */
export default defineCheck({
  id: 'zero-base',
  title: '基数为零时不应有百分比',
  basis: '情况说明表样：预算数或上年数为零的，不计算比例，写明“上年（年初预算）无此项支出”',
  hint: '基数为零时删去百分比，改为文字说明。',
  severity: 'error',
  judge({ shares, completions, changes }) {
    const verdicts = [
      ...shares.flatMap(ofShare),
      ...completions.flatMap(ofCompletion),
      ...changes.flatMap(ofChange),
    ];
    return verdicts.length > 0 ? verdicts : [idle('情况说明', '没有以零为基数的比例')];
  },
});

/** Judges a share of zero: many forms print zero parts as 0 and 0 %, but a part above zero cannot be a share of zero. */
function ofShare({ percent, part, whole }: ToldPercent): Verdict[] {
  if (!part || !whole) return [];
  const object = `${part.name} 占比 ${text(percent)}`;
  if (whole.value !== 0) return [holds(object)];
  if (part.value === 0 && percent.value === 0) return [idle(object, '总额和该项都为零')];
  const message = `「${whole.name}」为 0，文中写「${part.name}」占 ${text(percent)}`;
  return [broken(object, message, [show(percent, '占比'), show(part), show(whole)])];
}

function ofCompletion({ percent, part, whole }: ToldPercent): Verdict[] {
  if (!part || !whole) return [];
  const object = `${part.name} 完成预算 ${text(percent)}`;
  if (whole.value !== 0) return [holds(object)];
  const message = `「${part.name}」预算数为 0，文中写「完成预算的 ${text(percent)}」`;
  // zero of zero is only a clumsy sentence; an amount of zero is a wrong number
  const nothing = part.value === 0 && percent.value === 0;
  const shown = [show(percent, '完成比例'), show(part, '决算数'), show(whole)];
  return [broken(object, message, shown, nothing ? 'warning' : 'error')];
}

function ofChange(change: ToldChange): Verdict[] {
  const { amount, rate, now, before } = change;
  const base = baseOfChange(change);
  if (!rate || !base || amount.value === 0) return [];
  const object = `${amount.name} 增减 ${amount.printed} ${text(rate.percent)}`;
  if (base.value !== 0) return [holds(object)];
  // a base that the digits hide may give a large percent
  const hidden = (now?.half ?? 0) + amount.half;
  if (!before && amount.value * 10_000 <= hidden * rate.percent.value) return [holds(object)];
  const why = before ? `基数「${before.name}」为 0` : `本年数与增加额同为 ${amount.printed}，基数为 0`;
  const sides = [now, before].flatMap((one) => (one ? [show(one)] : []));
  return [
    broken(object, `「${amount.name}」${why}，文中写「${text(rate.percent)}」`, [
      show(rate.percent, '增减比例'),
      show(amount, '增加额'),
      ...sides,
    ]),
  ];
}
