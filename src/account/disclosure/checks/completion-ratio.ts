import { canBeRatio, ratioInWords } from '../precision.ts';
import type { ToldPercent } from '../told.ts';
import { broken, defineCheck, holds, idle, show, text, type Verdict } from './define-check.ts';

/** Fault 5 of docs/faults.md: a completion is the final amount ÷ its budget. */
export default defineCheck({
  id: 'completion-ratio',
  title: '完成预算比例应等于决算数除以预算数',
  basis: '情况说明表样：完成比例＝支出决算÷预算×100%，四舍五入保留两位小数',
  hint: '请按原文预算数和决算数重新计算，或核对金额。',
  severity: 'error',
  judge: ({ completions }) =>
    completions.length > 0 ? completions.map(judgeOne) : [idle('情况说明', '没有完成比例')],
});

function judgeOne({ percent, part, whole, mayBeCut }: ToldPercent): Verdict {
  const object = `${part?.name ?? percent.name} 完成预算 ${text(percent)}`;
  if (!part || !whole) return idle(object, '没有找到预算数', 'not-enough-data');
  if (whole.value === 0) return idle(object, '预算数为零，按零基数另行判断');
  if (canBeRatio(percent, part, whole, mayBeCut)) return holds(object);
  const right = ratioInWords(part.value, whole.value);
  const message = `「${part.name}」决算 ${part.printed}，按所列预算数计算完成 ${right}%，文中写作 ${text(percent)}`;
  return broken(object, message, [show(percent, '完成比例'), show(part, '决算数'), show(whole)]);
}
