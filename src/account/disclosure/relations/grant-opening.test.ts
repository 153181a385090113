import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './grant-opening.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['grant', 'opening.public-budget', 'income'],
    broken: ['财政拨款收入支出决算总表 年初结转和结余'],
    needs: 'grant',
  });
});
