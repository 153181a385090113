import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './grant-expenditure-grand-total.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['grant', 'closing', 'gov-fund'],
    broken: ['财政拨款收入支出决算总表 支出方总计 政府性基金预算财政拨款'],
    needs: 'grant',
  });
});
