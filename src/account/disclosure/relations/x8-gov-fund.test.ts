import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './x8-gov-fund.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['gov-fund', 'total', 'closing'],
    broken: ['政府性基金决算表与财政拨款总表 年末结转和结余'],
    needs: 'gov-fund',
  });
});
