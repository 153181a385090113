import { describe, expect, it } from 'vitest';
import { changed, proveRelation, SOUND, states, without } from '../testing.ts';
import relation from './grant-income-total.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['grant', 'income.gov-fund', 'income'],
    broken: ['财政拨款收入支出决算总表 本年收入合计'],
    needs: 'grant',
  });

  it('holds on a form without state capital', () => {
    const form = changed(without(SOUND, 'grant|income.state-capital'), { 'grant|income.total|income': 137 });
    expect(states(relation, form)).toEqual(['holds']);
  });
});
