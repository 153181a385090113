import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './income-columns.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['income', '2010306', 'other'],
    broken: ['收入决算表 2010306'],
    needs: 'income',
  });
});
