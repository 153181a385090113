import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './income-hierarchy.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['income', '2010306', 'other'],
    broken: ['收入决算表 20103 其他收入'],
    needs: 'income',
  });
});
