import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './x3-grant-income.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['grant', 'income.total', 'income'],
    broken: ['收入决算表与财政拨款总表 财政拨款收入'],
    needs: 'grant',
  });
});
