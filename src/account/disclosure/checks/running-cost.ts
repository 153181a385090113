import { amountAt, broken, defineCheck, figuresOf, holds, idle, wan } from './define-check.ts';

/** §6 no. 19: 机关运行经费 of an administrative unit is the 公用经费 of table 06, never more. */
export default defineCheck({
  id: 'running-cost',
  title: '机关运行经费等于公用经费',
  basis: '财预〔2016〕143号：机关运行经费为行政单位和参公事业单位基本支出中的日常公用经费',
  hint: '部门只有行政单位和参公单位时两数应当相等；有其他事业单位的，请说明口径。',
  severity: 'warning',
  judge(told) {
    const cost = amountAt(told, 'basic', 'public-total', 'amount');
    const said = figuresOf(told, ({ section, name }) => section === '十' && name === '机关运行经费');
    if (cost === undefined || said.length === 0)
      return [idle('机关运行经费', '没有机关运行经费或公用经费合计', 'not-enough-data')];
    return said.map(({ id, value }) =>
      value === cost
        ? holds('机关运行经费', [id])
        : broken('机关运行经费', `机关运行经费${wan(value)}，公用经费合计${wan(cost)}`, [id]),
    );
  },
});
