import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './x2-total-expenditure.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['income-expenditure', 'expenditure.total', 'expenditure'],
    broken: ['总表与支出决算表 本年支出合计'],
    needs: 'expenditure',
  });
});
