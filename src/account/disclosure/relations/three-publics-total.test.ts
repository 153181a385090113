import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './three-publics-total.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['three-publics', 'total', 'final.reception'],
    broken: ['“三公”经费支出决算表 合计 决算数合计'],
    needs: 'three-publics',
  });
});
