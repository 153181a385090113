import { describe, expect, it } from 'vitest';
import { changed, proveRelation, SOUND, states } from '../testing.ts';
import relation from './x1-total-income.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['income', 'total', 'total'],
    broken: ['总表与收入决算表 本年收入合计'],
    needs: 'income',
  });

  it('is one figure stated twice: published values have no envelope', () => {
    expect(states(relation, changed(SOUND, { 'income|total|total': 155.01 }), 'wan2')).toEqual(['broken']);
  });
});
