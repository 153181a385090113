import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './expenditure-classes.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['expenditure', '201', 'basic'],
    broken: ['支出决算表 合计 基本支出'],
    needs: 'expenditure',
  });
});
