import { broken, defineCheck, holds } from './define-check.ts';
import type { ToldFigure } from './told.ts';

/** 十二 tells what small enterprises got: one share lies within the other, they are no parts of a whole. */
const NO_PARTS = '十二';

/** How far shares of `n` parts may miss 100 %: each was rounded by itself (finance.md §6 no. 11). */
export const shareSlack = (n: number) => n;

/** §6 no. 11: the shares of one list add to 100 %. */
export default defineCheck({
  id: 'share-sum',
  title: '各项占比之和为百分之百',
  basis: '情况说明表样：结构情况各项占比合计为100%',
  hint: '请核对是否有一类没有列出。',
  severity: 'warning',
  judge({ figures, paragraphs }) {
    return paragraphs.flatMap(({ section, runs }) => {
      const shares = runs.flatMap(({ figure }): ToldFigure[] => {
        const said = figure === undefined ? undefined : figures.get(figure);
        return said?.made.kind === 'percent' && said.name.endsWith('占比') ? [said] : [];
      });
      const lists = Map.groupBy(shares, ({ made }) => (made.kind === 'percent' ? made.whole : ''));
      return [...lists].flatMap(([whole, list]) => {
        if (section === NO_PARTS || list.length < 2) return [];
        const sum = list.reduce((total, { value }) => total + value, 0);
        const object = `${section}　${figures.get(whole)?.name ?? ''} ${list.length}项占比`;
        const ids = list.map(({ id }) => id);
        if (Math.abs(sum - 10_000) <= shareSlack(list.length)) return [holds(object, ids)];
        return [broken(object, `各项占比合计${(sum / 100).toFixed(2)}%`, ids)];
      });
    });
  },
});
