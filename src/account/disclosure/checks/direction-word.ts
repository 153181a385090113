import type { Direction, ToldChange, ToldComparison } from '../told.ts';
import { broken, defineCheck, holds, idle, show, type Verdict } from './define-check.ts';

const WORD: Readonly<Record<Direction, string>> = {
  up: '增加（增长）',
  down: '减少（下降）',
  unclear: '未定',
  none: '（无用词）',
};

/** Fault 8 of docs/faults.md: words of change and comparison follow the numbers; a change of zero is no change. */
export default defineCheck({
  id: 'direction-word',
  title: '增减用词应与数字一致',
  basis: '情况说明表样：大于写增加（增长），小于写减少（下降），相等写持平',
  hint: '请核对增减方向；没有变化的写“持平”。',
  severity: 'error',
  judge({ changes, comparisons }) {
    const verdicts = [...changes.flatMap(ofChange), ...comparisons.map(ofComparison)];
    return verdicts.length > 0 ? verdicts : [idle('情况说明', '没有增减用词')];
  },
});

function ofChange(change: ToldChange): Verdict[] {
  const { amount, said, rate, now, before } = change;
  if (said === 'unclear') return [];
  const object = `${amount.name} ${WORD[said]} ${amount.printed}`;
  if (amount.value === 0) return [nothingChanged(object, change)];
  if (said === 'none' || rate?.said === 'none') {
    const message = `「${amount.name}」的增减没有写明是增加还是减少`;
    return [broken(object, message, [show(amount, '增减额')])];
  }
  if (rate && rate.said !== 'unclear' && rate.said !== said) {
    const message = `「${amount.name}」金额写${WORD[said]}，比例写${WORD[rate.said]}`;
    return [broken(object, message, [show(amount, '增减额'), show(rate.percent, '比例')])];
  }
  if (now && before && contradicts(said, now.value - before.value, now.half + before.half)) {
    const message = `「${amount.name}」由 ${before.printed} 变为 ${now.printed}，文中写${WORD[said]} ${amount.printed}`;
    return [broken(object, message, [show(amount, '增减额'), show(now), show(before)])];
  }
  return [holds(object)];
}

/** Judges a change of zero: 减少0.00万元 may be a decrease that the digits hide, but an exact zero is no change. */
function nothingChanged(object: string, { amount, said, rate }: ToldChange): Verdict {
  const word = said === 'up' ? '增加' : '减少';
  const message = `「${amount.name}」没有变化，文中写「${word}${amount.printed}」，应写“持平”`;
  const shown = [show(amount, '增减额'), ...(rate ? [show(rate.percent, '比例')] : [])];
  return broken(object, message, shown, amount.half === 0 ? 'error' : 'warning');
}

/** Do the numbers contradict the word of direction, whatever their rounding hides? */
function contradicts(said: Direction, change: number, rounding: number): boolean {
  return (said === 'up' ? change : -change) + rounding <= 0;
}

const SIGN = { more: 1, less: -1, equal: 0 } as const;

function ofComparison({ final, budget, said, words }: ToldComparison): Verdict {
  const object = `${final.name} ${words.value}`;
  const change = final.value - budget.value;
  if (Math.sign(change) === SIGN[said]) return holds(object);
  const rounding = final.half === budget.half && said === 'equal' ? 0 : final.half + budget.half;
  const hidden =
    said === 'equal'
      ? Math.abs(change) <= rounding
      : !contradicts(said === 'more' ? 'up' : 'down', change, rounding);
  if (hidden && said === 'equal') return holds(object);
  const message = `决算 ${final.printed}，预算 ${budget.printed}，文中写「${words.value}」`;
  return broken(object, message, [show(final, '决算数'), show(budget), words], hidden ? 'warning' : 'error');
}
