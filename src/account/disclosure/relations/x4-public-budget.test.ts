import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './x4-public-budget.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['public-budget', 'total', 'total'],
    broken: ['财政拨款总表与一般公共预算支出表 本年支出合计'],
    needs: 'public-budget',
  });
});
