import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './x1-grant-income.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['income', 'total', 'grant'],
    broken: ['总表与收入决算表 财政拨款收入'],
    needs: 'income',
  });
});
