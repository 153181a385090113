import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './expenditure-hierarchy.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['expenditure', '2010306', 'basic'],
    broken: ['支出决算表 20103 基本支出'],
    needs: 'expenditure',
  });
});
