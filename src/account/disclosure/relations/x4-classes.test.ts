import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './x4-classes.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['grant', '201', 'public-budget'],
    broken: ['财政拨款收入支出决算总表 201 与 一般公共预算财政拨款支出决算表 201'],
    needs: 'public-budget',
  });
});
