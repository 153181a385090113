import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './grant-balance.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['grant', 'expenditure.grand-total', 'total'],
    broken: ['财政拨款收入支出决算总表 收支平衡'],
    needs: 'grant',
  });
});
