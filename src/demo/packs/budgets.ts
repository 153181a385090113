import { unwrap } from '#base/kernel/index.ts';
import { type BudgetPack, parseBudget } from '#money/budget/parse-budget.ts';
import pack2019 from '#packs/lukou/budget-2019.json' with { type: 'json' };
import pack2020 from '#packs/lukou/budget-2020.json' with { type: 'json' };

/** The budgets of the demo district: a reconstruction, see the packs' heads. */
export function demoBudgets(): readonly BudgetPack[] {
  return [pack2019, pack2020].map((pack) => unwrap(parseBudget(pack)));
}
