import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './grant-kinds.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['grant', 'closing', 'state-capital'],
    broken: ['财政拨款收入支出决算总表 收支平衡 国有资本经营预算财政拨款'],
    needs: 'grant',
  });
});
