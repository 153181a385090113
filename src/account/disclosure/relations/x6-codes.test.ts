import { describe, expect, it } from 'vitest';
import { changed, proveRelation, SOUND, states } from '../testing.ts';
import relation from './x6-codes.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    // 2010301 is spent from the general public budget alone, so one fen less in all spending breaks it
    wrong: ['expenditure', '2010301', 'total'],
    by: -1,
    broken: ['一般公共预算支出表与支出决算表 2010301'],
    needs: 'public-budget',
  });

  it('holds where other money pays for the same code', () => {
    expect(states(relation, changed(SOUND, { 'expenditure|2010301|total': 41 }))).not.toContain('broken');
  });
});
