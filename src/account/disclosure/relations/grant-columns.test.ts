import { describe, expect, it } from 'vitest';
import { PLAIN, proveRelation, states } from '../testing.ts';
import relation from './grant-columns.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['grant', '212', 'gov-fund'],
    broken: ['财政拨款收入支出决算总表 212'],
    needs: 'grant',
  });

  it('holds on a form without state capital', () => {
    const { 'grant|expenditure.total|total': total, 'grant|expenditure.total|public-budget': kind } = PLAIN;
    const form = { 'grant|201|total': total ?? 0, 'grant|201|public-budget': kind ?? 0 };
    expect(states(relation, form)).toEqual(['holds']);
  });
});
