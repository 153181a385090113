import { describe, expect, it } from 'vitest';
import { proveRelation, SOUND, states, without } from '../testing.ts';
import relation from './state-capital-hierarchy.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['state-capital', '2230105', 'basic'],
    broken: ['国有资本经营预算财政拨款支出决算表 22301 基本支出'],
    needs: 'state-capital',
  });

  it('cannot judge a parent of which no child is printed', () => {
    expect(states(relation, without(SOUND, 'state-capital|2230105'))).toContain('not-enough-data');
  });
});
