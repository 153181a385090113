import { broken, defineCheck, holds, wan } from './define-check.ts';

/** §6 no. 4: a figure of the narrative that is a cell of a table is the same, to the fen. */
export default defineCheck({
  id: 'narrative-cell',
  title: '情况说明的数与所取的表中数相同',
  basis: '财预〔2016〕143号：决算公开的表格与说明应当一致；同一个数在两处必须相同',
  hint: '请重新编制决算；仍不相同的，交系统管理员。',
  severity: 'error',
  judge: ({ figures }) =>
    [...figures.values()].flatMap(({ id, name, value, made }) => {
      if (made.kind !== 'cell') return [];
      const cell = made.cell?.figure?.value ?? 0;
      if (cell === value) return [holds(name, [id])];
      return [broken(name, `情况说明${wan(value)}，表中${wan(cell)}`, [id])];
    }),
});
