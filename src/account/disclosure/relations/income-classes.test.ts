import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './income-classes.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['income', '201', 'other'],
    broken: ['收入决算表 合计 其他收入'],
    needs: 'income',
  });
});
