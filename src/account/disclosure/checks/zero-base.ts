import { broken, defineCheck, holds, idle } from './define-check.ts';
import { asPrinted } from './ratio.ts';

/** §6 no. 7: no share, rate or completion on a zero base (0 → 0.19 is no growth of 100 %). */
export default defineCheck({
  id: 'zero-base',
  title: '分母为零时不写比例',
  basis: '情况说明表样：年初预算、上年决算为零的，不计算完成率、增减率',
  hint: '请删去这个比例，只写两个数。',
  severity: 'error',
  judge: ({ figures }) =>
    [...figures.values()].flatMap(({ id, name, made }) => {
      if (made.kind !== 'percent') return [];
      const whole = figures.get(made.whole);
      if (!whole) return [idle(name, '没有分母', 'not-enough-data')];
      if (asPrinted(whole) !== 0) return [holds(name, [id, whole.id])];
      return [broken(name, `“${whole.name}”为零，不能计算${name}`, [id, whole.id])];
    }),
});
