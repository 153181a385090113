import { describe, expect, it } from 'vitest';
import { proveRelation, SOUND, states, without } from '../testing.ts';
import relation from './x2-classes.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['expenditure', '221', 'total'],
    broken: ['收入支出决算总表 221 与 支出决算表 221'],
    needs: 'expenditure',
  });

  it('is broken when a class stands in one table only, and the other is whole without it', () => {
    const left = without(SOUND, 'income-expenditure|212');
    const total = 'income-expenditure|expenditure.total|expenditure';
    const whole = {
      ...left,
      [total]: Number(left[total]) - Number(SOUND['income-expenditure|212|expenditure']),
    };
    expect(states(relation, whole)).toEqual(['holds', 'broken', 'holds', 'holds']);
  });

  it('is not judged when the row is not there and the sum still counts it: absent is not zero', () => {
    expect(states(relation, without(SOUND, 'income-expenditure|212'))[1]).toBe('not-enough-data');
  });
});
