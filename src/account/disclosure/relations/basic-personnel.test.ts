import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './basic-personnel.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['basic', '303', 'amount'],
    broken: ['一般公共预算财政拨款基本支出决算表 人员经费合计'],
    needs: 'basic',
  });
});
