import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './x1-other-income.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['income-expenditure', 'income.institutional', 'income'],
    broken: ['总表与收入决算表 事业收入'],
    needs: 'income',
  });
});
