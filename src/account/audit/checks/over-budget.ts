import { columnName } from '../../disclosure/index.ts';
import { broken, type Check, cellValue, holds, not, type Outcome } from './check.ts';

const ITEMS = ['total', 'abroad', 'vehicle-purchase', 'vehicle-running', 'reception'];

export const overBudget: Check = {
  id: 'three-publics-over-budget',
  title: '“三公”经费决算不应大于预算而无说明',
  basis: '党政机关厉行节约反对浪费条例；“三公”经费只减不增的要求',
  hint: '决算大于预算的，应说明原因。',
  judge({ view, head }) {
    if (!view.has('three-publics') || head.kind !== 'final')
      return [not('not-enough-data', '“三公”经费', '没有“三公”经费决算表')];
    return ITEMS.map((item): Outcome => {
      const budget = view.cell('three-publics', 'total', `budget.${item}`);
      const final = view.cell('three-publics', 'total', `final.${item}`);
      const object = columnName(`final.${item}`);
      if (budget?.state === 'unread' || final?.state === 'unread') return not('could-not-be-read', object);
      if (!budget?.figure || !final?.figure) return not('not-enough-data', object);
      if (final.figure.value <= budget.figure.value) return holds(object);
      const values = [cellValue(budget, '预算数'), cellValue(final, '决算数')].filter((v) => v !== undefined);
      return broken(
        'warning',
        object,
        `“三公”经费${object.replace('决算数', '')}决算 ${values[1]?.value} 大于预算 ${values[0]?.value}`,
        values,
      );
    });
  },
};
