import { type Fen, formatWan, formatYuan } from '#base/kernel/index.ts';
import { broken, defineCheck, holds } from './define-check.ts';
import type { ToldFigure } from './told.ts';

const UNITS: Record<ToldFigure['column'], string> = { amount: '万元', percent: '%', count: '' };

/** What a figure has to look like: 万元 and percents with two decimals, a plain 0, no thousands mark. */
export function printedAs(column: ToldFigure['column'], value: number): string {
  if (column === 'count') return String(value);
  const text = column === 'amount' ? formatWan(value as Fen) : formatYuan(value as Fen);
  return /^-?0\.00$/.test(text) ? '0' : text;
}

/** §6 nos. 1 and 40: yuan printed as 万元, thousands marks, a wrong number of decimals. */
export default defineCheck({
  id: 'printed-figure',
  title: '情况说明的数按万元、百分数两位小数印出',
  basis: '部门决算公开表样：金额单位为万元，保留两位小数',
  hint: '这是程序的差错：请记下这一条，交系统管理员。',
  severity: 'error',
  judge: ({ figures, paragraphs }) =>
    paragraphs.flatMap(({ runs }) =>
      runs.flatMap((run) => {
        const figure = run.figure === undefined ? undefined : figures.get(run.figure);
        if (!figure) return [];
        const { id, name, column, value, printed } = figure;
        const right = printedAs(column, value);
        // a difference is said with a word for its direction, so its sign is left out
        const said = run.text === `${right.replace('-', '')}${UNITS[column]}`;
        if (right === printed && said) return [holds(name, [id])];
        return [broken(name, `应印作“${right}${UNITS[column]}”，印作“${run.text}”`, [id])];
      }),
    ),
});
