import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './three-publics-vehicles.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['three-publics', 'total', 'budget.vehicle-running'],
    broken: ['“三公”经费支出决算表 合计 预算数公务用车购置及运行维护费'],
    needs: 'three-publics',
  });
});
