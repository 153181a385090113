import { type Fen, formatWan, formatYuan } from '#base/kernel/index.ts';
import type { Told } from '../told.ts';
import { numberUnits } from '../told-words.ts';
import { broken, defineOwnCheck, holds } from './define-check.ts';

/** The right print of a figure: 万元 and percents with two decimals, a plain 0, no thousands mark. */
export function printedAs(column: Told['kind'], value: number): string {
  if (column === 'count') return String(value);
  const text = column === 'amount' ? formatWan(value as Fen) : formatYuan(value as Fen);
  return /^-?0\.00$/.test(text) ? '0' : text;
}

/** Faults 1 and 40 of docs/faults.md: yuan printed as 万元, thousands marks, a wrong number of decimals. */
export default defineOwnCheck({
  id: 'printed-figure',
  title: '情况说明的数按万元、百分数两位小数印出',
  basis: '部门决算公开表样：金额单位为万元，保留两位小数',
  hint: '这是程序的差错：请记下这一条，交系统管理员。',
  severity: 'error',
  judge: ({ runs }) =>
    runs.map(({ figure, name, column, value, printed, text }) => {
      const right = printedAs(column, value);
      // a word tells the direction of a difference, so its sign is left out
      const said = text === `${right.replace('-', '')}${numberUnits[column]}`;
      if (right === printed && said) return holds(name);
      const message = `应印作“${right}${numberUnits[column]}”，印作“${text}”`;
      return broken(name, message, [{ label: name, value: text, unit: '', figure }]);
    }),
});
