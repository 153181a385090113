import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './public-budget-columns.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['public-budget', '2010306', 'project'],
    broken: ['一般公共预算财政拨款支出决算表 2010306'],
    needs: 'public-budget',
  });
});
