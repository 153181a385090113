import { describe, expect, it } from 'vitest';
import { changed, proveRelation, SOUND, states } from '../testing.ts';
import relation from './expenditure-columns.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['expenditure', '2010306', 'basic'],
    broken: ['支出决算表 2010306'],
    needs: 'expenditure',
  });

  it('lets published values differ by their rounding only', () => {
    const parts = { 'expenditure|2010306|basic': 72.01, 'expenditure|2010306|project': 20 };
    expect(states(relation, changed(SOUND, parts), 'wan2')).not.toContain('broken');
    expect(
      states(relation, changed(SOUND, { ...parts, 'expenditure|2010306|basic': 72.02 }), 'wan2'),
    ).toContain('broken');
  });
});
