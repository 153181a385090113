import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './income-expenditure-income-total.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['income-expenditure', 'income.other', 'income'],
    broken: ['收入支出决算总表 本年收入合计'],
    needs: 'income-expenditure',
  });
});
