import { describe } from 'vitest';
import { proveRelation } from '../testing.ts';
import relation from './gov-fund-classes.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['gov-fund', '212', 'project'],
    broken: ['政府性基金预算财政拨款收入支出决算表 合计 项目支出'],
    needs: 'gov-fund',
  });
});
