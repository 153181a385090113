import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './gov-fund-columns.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['gov-fund', '2120803', 'project'],
    broken: ['政府性基金预算财政拨款收入支出决算表 2120803'],
    needs: 'gov-fund',
  });
});
