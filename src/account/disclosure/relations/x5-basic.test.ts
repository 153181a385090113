import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './x5-basic.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['public-budget', 'total', 'basic'],
    broken: ['一般公共预算支出表与基本支出表 基本支出'],
    needs: 'basic',
  });
});
