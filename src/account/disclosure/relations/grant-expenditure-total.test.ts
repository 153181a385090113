import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './grant-expenditure-total.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['grant', '201', 'public-budget'],
    broken: ['财政拨款收入支出决算总表 本年支出合计 一般公共预算财政拨款'],
    needs: 'grant',
  });
});
