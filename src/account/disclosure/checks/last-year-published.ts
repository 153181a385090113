import { broken, defineCheck, holds, idle, wan } from './define-check.ts';

/** §6 nos. 6 and 29: what the text calls last year's figure is what last year's account published. */
export default defineCheck({
  id: 'last-year-published',
  title: '上年数与上年公开的决算相同',
  basis: '财预〔2016〕143号：决算公开后不得随意变更；本年说明所用上年数应为上年公开的数',
  hint: '上年账在公开以后有变化的，请先更正上年决算（锁定并公开更正版），再编本年决算。',
  severity: 'error',
  judge({ figures, publishedLastYear }) {
    const said = [...figures.values()].flatMap(({ id, name, value, made }) =>
      made.kind === 'cell' && made.year === 'last' && made.cell?.figure
        ? [{ id, name, value, cell: made.cell.figure.id }]
        : [],
    );
    if (!publishedLastYear)
      return said.map(({ name }) => idle(name, '上年决算没有在本系统公开', 'not-enough-data'));
    return said.map(({ id, name, value, cell }) => {
      // the package keeps cells with a value only
      const published = publishedLastYear.get(cell) ?? 0;
      if (published === value) return holds(name, [id]);
      return broken(name, `本年说明写作${wan(value)}，上年公开的是${wan(published)}`, [id]);
    });
  },
});
