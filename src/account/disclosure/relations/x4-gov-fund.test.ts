import { describe, expect, it } from 'vitest';
import { proveRelation, states } from '../testing.ts';
import relation from './x4-gov-fund.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['gov-fund', 'total', 'total'],
    broken: ['财政拨款总表与政府性基金预算支出表 本年支出合计'],
    needs: 'gov-fund',
  });

  it('does not apply to a form without this kind', () => {
    const form = { 'grant|expenditure.total|total': 90, 'grant|expenditure.total|public-budget': 90 };
    expect(states(relation, form)).toEqual(['not-applicable']);
  });
});
