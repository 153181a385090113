import { amountAt, broken, defineCheck, figuresOf, holds } from './define-check.ts';

/** §6 no. 13: the classes of 结构情况 are those that table 05 prints, and no others. */
export default defineCheck({
  id: 'class-list',
  title: '结构情况所列类级科目与一般公共预算支出表一致',
  basis: '情况说明表样：按支出表中有金额的类级科目逐项说明',
  hint: '请增补漏列的类，删去表中没有的类。',
  severity: 'error',
  judge(told) {
    const printed = told.account.rows('public-budget').filter((row) => /^\d{3}$/.test(row));
    const said = new Map(
      figuresOf(
        told,
        ({ section, made }) => section === '五' && made.kind === 'cell' && made.year === 'this',
      ).flatMap(({ id, made }) => {
        const row = made.kind === 'cell' ? (made.cell?.row ?? '') : '';
        return /^\d{3}$/.test(row) ? [[row, id] as const] : [];
      }),
    );
    return [...new Set([...printed, ...said.keys()])].sort().flatMap((code) => {
      const amount = amountAt(told, 'public-budget', code, 'total') ?? 0;
      const id = said.get(code);
      if (id !== undefined && amount === 0)
        return [broken(code, `说明列有“${code}”，支出表中没有这一类`, [id])];
      if (id === undefined && amount !== 0) return [broken(code, `支出表有“${code}”，说明没有列出`)];
      return [holds(code, id === undefined ? [] : [id])];
    });
  },
});
