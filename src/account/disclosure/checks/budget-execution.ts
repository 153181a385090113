import { amountAt, broken, defineCheck, holds, idle, wan } from './define-check.ts';
import { ratioOf } from './ratio.ts';

/** finance.md §6 no. 31 */
const [LEAST, MOST] = [8_000, 12_000];

/** §6 no. 31: a final account far from its opening budget wants an explanation. */
export default defineCheck({
  id: 'budget-execution',
  title: '完成年初预算低于80%或高于120%',
  basis: '预算法第十三条：支出应当以批准的预算为依据；年初预算与执行相差过大说明编制不细',
  hint: '请在答复里写明相差的主要事项。',
  severity: 'warning',
  judge(told) {
    const object = '一般公共预算支出的完成率';
    const done = amountAt(told, 'public-budget', 'total', 'total');
    const { opening } = told.budget;
    if (done === undefined) return [idle(object, '没有一般公共预算支出表', 'not-enough-data')];
    if (opening === 0) return [idle(object, '没有年初预算')];
    const rate = ratioOf(done, opening);
    if (rate >= LEAST && rate <= MOST) return [holds(object)];
    const message = `年初预算${wan(opening)}，决算${wan(done)}，完成${(rate / 100).toFixed(2)}%`;
    return [broken(object, message)];
  },
});
