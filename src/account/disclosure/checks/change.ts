import { broken, defineCheck, holds, idle, wan } from './define-check.ts';
import { asPrinted } from './ratio.ts';

/** §6 no. 6: the change that is said is this printed figure less that one, so that now − change = before. */
export default defineCheck({
  id: 'change',
  title: '增减额等于两个印出的数相减',
  basis: '部门决算公开情况说明表样：增减额＝本年数－上年数（或预算数）',
  hint: '请重新编制决算；仍不相等的，交系统管理员。',
  severity: 'error',
  judge: ({ figures }) =>
    [...figures.values()].flatMap((figure) => {
      const { id, name, made } = figure;
      if (made.kind !== 'difference') return [];
      const [now, before] = [figures.get(made.of), figures.get(made.less)];
      if (!now || !before) return [idle(name, '没有被比较的数', 'not-enough-data')];
      const right = asPrinted(now) - asPrinted(before);
      const of = [id, now.id, before.id];
      if (right === asPrinted(figure)) return [holds(name, of)];
      return [broken(name, `应为${wan(right)}，写作${wan(figure.value)}`, of)];
    }),
});
