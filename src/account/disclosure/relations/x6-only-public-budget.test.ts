import { describe, expect, it } from 'vitest';
import { changed, PLAIN, proveRelation, SOUND, states } from '../testing.ts';
import relation from './x6-only-public-budget.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    sound: PLAIN,
    wrong: ['public-budget', '201', 'total'],
    broken: ['支出决算表 201 与 一般公共预算财政拨款支出决算表 201'],
    needs: 'public-budget',
  });

  it('does not apply when other money was spent', () => {
    expect(states(relation, SOUND)).toEqual(['not-applicable']);
  });

  it('cannot be judged without a readable total', () => {
    expect(states(relation, changed(PLAIN, { 'expenditure|total|total': 'unread' }))).toEqual([
      'could-not-be-read',
    ]);
  });
});
