import { columnName } from '../names.ts';
import { atMost } from '../relations/claims.ts';
import { cell, defineRelation, nameOf } from '../relations/equation.ts';

const ITEMS = ['total', 'abroad', 'vehicle-purchase', 'vehicle-running', 'reception'];

/** Fault 17 of docs/faults.md: the expenditure is above the budget. */
export default defineRelation({
  id: 'three-publics-over-budget',
  title: '“三公”经费决算数不大于预算数',
  basis: '党政机关厉行节约反对浪费条例；“三公”经费只减不增的要求',
  hint: '决算大于预算的，应说明原因。',
  severity: 'warning',
  claims: () =>
    ITEMS.map((item) =>
      atMost(
        `${nameOf('three-publics')} ${columnName(`final.${item}`)}`,
        [cell('three-publics', 'total', `final.${item}`)],
        [cell('three-publics', 'total', `budget.${item}`)],
      ),
    ),
});
