import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './gov-fund-carry-over.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['gov-fund', '212', 'income'],
    broken: ['政府性基金预算财政拨款收入支出决算表 212 年末结转和结余'],
    needs: 'gov-fund',
  });
});
