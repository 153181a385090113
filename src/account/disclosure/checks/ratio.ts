import { type Fen, fen, formatYuan, wanHundredths } from '#base/kernel/index.ts';
import { broken, defineCheck, holds, idle } from './define-check.ts';
import type { ToldFigure } from './told.ts';

/** part ÷ whole in hundredths of a percent, half up away from zero, in whole numbers. */
export function ratioOf(part: number, whole: number): number {
  const [above, below] = [BigInt(Math.abs(part)) * 20_000n, BigInt(Math.abs(whole)) * 2n];
  const magnitude = Number((above + below / 2n) / below);
  return part < 0 !== whole < 0 ? -magnitude : magnitude;
}

/** A figure as a reader sees it: amounts rounded to hundredths of 万元. */
export function asPrinted({ column, value }: ToldFigure): number {
  return column === 'amount' ? fen(wanHundredths(value as Fen) * 10_000) : value;
}

/** §6 no. 5: every share, rate and completion is what a reader gets who takes the two printed amounts. */
export default defineCheck({
  id: 'ratio',
  title: '占比、增减率、完成率等于两个印出的数相除',
  basis: '部门决算公开情况说明表样：占比、增长率、完成率按两数相除，四舍五入保留两位小数',
  hint: '请重新编制决算；仍不相等的，交系统管理员。',
  severity: 'error',
  judge: ({ figures }) =>
    [...figures.values()].flatMap(({ id, name, value, made }) => {
      if (made.kind !== 'percent') return [];
      const [part, whole] = [figures.get(made.of), figures.get(made.whole)];
      if (!part || !whole) return [idle(name, '没有分子或分母', 'not-enough-data')];
      const base = asPrinted(whole);
      // a rate on nothing is the fault of another check
      if (base === 0) return [idle(name, '分母为零')];
      const right = ratioOf(asPrinted(part), base);
      const of = [id, part.id, whole.id];
      if (right === value) return [holds(name, of)];
      return [broken(name, `应为${formatYuan(fen(right))}%，写作${formatYuan(fen(value))}%`, of)];
    }),
});
