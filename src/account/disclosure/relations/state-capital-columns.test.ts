import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './state-capital-columns.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['state-capital', '2230105', 'basic'],
    broken: ['国有资本经营预算财政拨款支出决算表 2230105'],
    needs: 'state-capital',
  });
});
