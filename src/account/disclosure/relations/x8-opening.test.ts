import { describe } from 'vitest';
import { changed, proveRelation, SOUND } from '../testing.ts';
import relation from './x8-opening.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    sound: changed(SOUND, { 'income-expenditure|opening|income': 9 }),
    wrong: ['grant', 'opening', 'income'],
    broken: ['财政拨款总表与总表 年初结转和结余'],
    needs: 'grant',
  });
});
