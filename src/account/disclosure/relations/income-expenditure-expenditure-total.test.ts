import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './income-expenditure-expenditure-total.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['income-expenditure', '221', 'expenditure'],
    broken: ['收入支出决算总表 本年支出合计'],
    needs: 'income-expenditure',
  });
});
