import { unwrap } from '#base/kernel/index.ts';
import pack2019 from '#packs/lukou/budget-2019.json' with { type: 'json' };
import pack2020 from '#packs/lukou/budget-2020.json' with { type: 'json' };
import { type BudgetPack, parseBudget } from './parse-budget.ts';

/** The budgets of the demo district as packs/lukou tells them: a reconstruction, see the packs' heads. */
export function lukouBudgets(): readonly BudgetPack[] {
  return [pack2019, pack2020].map((pack) => unwrap(parseBudget(pack)));
}
