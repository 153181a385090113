import { describe, expect, it } from 'vitest';
import { proveRelation, states } from '../testing.ts';
import relation from './state-capital-classes.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['state-capital', '223', 'basic'],
    broken: ['国有资本经营预算财政拨款支出决算表 合计 基本支出'],
    needs: 'state-capital',
  });

  it('holds for an empty table that was printed', () => {
    const empty = {
      'state-capital|total|total': 0,
      'state-capital|total|basic': 0,
      'state-capital|total|project': 0,
    };
    expect(states(relation, empty)).toEqual(['holds', 'holds', 'holds']);
  });
});
