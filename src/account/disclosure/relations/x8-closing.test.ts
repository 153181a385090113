import { describe } from 'vitest';
import { changed, proveRelation, SOUND } from '../testing.ts';
import relation from './x8-closing.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    sound: changed(SOUND, { 'income-expenditure|closing|expenditure': 8 }),
    wrong: ['grant', 'closing', 'total'],
    broken: ['财政拨款总表与总表 年末结转和结余'],
    needs: 'grant',
  });
});
