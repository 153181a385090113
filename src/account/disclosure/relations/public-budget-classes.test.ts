import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './public-budget-classes.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['public-budget', '221', 'project'],
    broken: ['一般公共预算财政拨款支出决算表 合计 项目支出'],
    needs: 'public-budget',
  });
});
