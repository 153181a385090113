import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './basic-public.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['basic', 'public-total', 'amount'],
    broken: ['一般公共预算财政拨款基本支出决算表 公用经费合计'],
    needs: 'basic',
  });
});
