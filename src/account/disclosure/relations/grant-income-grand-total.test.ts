import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './grant-income-grand-total.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['grant', 'opening', 'income'],
    broken: ['财政拨款收入支出决算总表 收入方总计'],
    needs: 'grant',
  });
});
