import { canBeRatio, ratioInWords } from '../precision.ts';
import type { Told, ToldPercent } from '../told.ts';
import { broken, defineCheck, holds, idle, show, text, type Verdict } from './define-check.ts';

/** Fault 5 of docs/faults.md: a share is the part ÷ the whole, within the digits of all three. */
export default defineCheck({
  id: 'share-ratio',
  title: '占比应等于部分除以总额',
  basis: '情况说明表样：占比＝该项金额÷总额×100%，四舍五入保留两位小数',
  hint: '请按原文两个金额重新计算占比，或核对金额。',
  severity: 'error',
  judge: ({ shares }) => (shares.length > 0 ? shares.map(judgeOne) : [idle('情况说明', '没有占比')]),
});

function judgeOne({ percent, part, whole, mayBeCut }: ToldPercent): Verdict {
  const object = `${part?.name ?? percent.name} 占比 ${text(percent)}`;
  if (!part || !whole) return idle(object, '没有找到总额', 'not-enough-data');
  if (whole.value === 0) return idle(object, '总额为零');
  if (canBeRatio(percent, part, whole, mayBeCut)) return holds(object);
  // a whole in 元 among amounts in 万元 is one fault, and the check of units reports it
  const other = inOtherUnits(whole).some((one) => canBeRatio(percent, part, one, mayBeCut));
  if (other) return idle(object, '总额的单位有疑，另行列出');
  const right = ratioInWords(part.value, whole.value);
  const message = `「${part.name}」${part.printed}，按所列总额计算占比为 ${right}%，文中写作 ${text(percent)}`;
  return broken(object, message, [show(percent, '占比'), show(part), show(whole)]);
}

/** The same digits read in the other unit; their rounding changes in proportion. */
function inOtherUnits({ value, half }: Told) {
  return [
    { value: value * 10_000, half: half * 10_000 },
    { value: value / 10_000, half: half / 10_000 },
  ];
}
