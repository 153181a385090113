import { describe, expect, it } from 'vitest';
import { changed, PLAIN, proveRelation, SOUND, states, without } from '../testing.ts';
import relation from './x10-only-grant.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    sound: PLAIN,
    wrong: ['expenditure', 'total', 'total'],
    broken: ['收入支出决算总表 本年收入合计 与 支出决算表 合计 合计'],
    needs: 'public-budget',
  });

  it('does not apply when there is other money or carry-over', () => {
    expect(states(relation, SOUND)).toEqual(['not-applicable']);
  });

  it('cannot be judged without knowing where the money came from', () => {
    const name = 'income-expenditure|opening|income';
    expect(states(relation, changed(PLAIN, { [name]: 'unread' }))).toEqual(['could-not-be-read']);
    expect(states(relation, without(PLAIN, name))).toEqual(['not-enough-data']);
  });
});
