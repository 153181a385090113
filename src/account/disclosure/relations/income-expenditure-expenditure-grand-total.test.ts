import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './income-expenditure-expenditure-grand-total.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['income-expenditure', 'closing', 'expenditure'],
    broken: ['收入支出决算总表 支出方总计'],
    needs: 'income-expenditure',
  });
});
