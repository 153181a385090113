import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './x3-kinds.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['grant', 'income.gov-fund', 'income'],
    broken: ['总表与财政拨款总表 政府性基金预算财政拨款收入'],
    needs: 'grant',
  });
});
