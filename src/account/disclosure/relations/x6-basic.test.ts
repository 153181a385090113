import { describe } from 'vitest';
import { changed, proveRelation, SOUND } from '../testing.ts';
import relation from './x6-basic.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['expenditure', 'total', 'basic'],
    by: -1,
    broken: ['财政拨款与支出决算表 基本支出合计'],
    needs: 'expenditure',
    sound: changed(SOUND, { 'expenditure|total|basic': 110 }),
  });
});
