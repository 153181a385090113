import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './income-expenditure-income-grand-total.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['income-expenditure', 'opening', 'income'],
    broken: ['收入支出决算总表 收入方总计'],
    needs: 'income-expenditure',
  });
});
