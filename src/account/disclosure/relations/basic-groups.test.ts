import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './basic-groups.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['basic', '30217', 'amount'],
    broken: ['一般公共预算财政拨款基本支出决算表 302'],
    needs: 'basic',
  });
});
