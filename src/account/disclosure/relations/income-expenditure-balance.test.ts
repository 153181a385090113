import { describe, expect, it } from 'vitest';
import { changed, proveRelation, SOUND, states } from '../testing.ts';
import relation from './income-expenditure-balance.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['income-expenditure', 'income.grand-total', 'income'],
    broken: ['收入支出决算总表 收支平衡'],
    needs: 'income-expenditure',
  });

  it('is one figure stated twice: published values have no envelope', () => {
    const apart = changed(SOUND, { 'income-expenditure|income.grand-total|income': 166.01 });
    expect(states(relation, apart, 'wan2')).toEqual(['broken']);
  });
});
