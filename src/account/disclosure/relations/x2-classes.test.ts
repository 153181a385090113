import { describe, expect, it } from 'vitest';
import { proveRelation, SOUND, states, without } from '../testing.ts';
import relation from './x2-classes.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['expenditure', '221', 'total'],
    broken: ['收入支出决算总表 221 与 支出决算表 221'],
    needs: 'expenditure',
  });

  it('is broken when a class stands in one table only', () => {
    expect(states(relation, without(SOUND, 'income-expenditure|212'))).toEqual([
      'holds',
      'broken',
      'holds',
      'holds',
    ]);
  });
});
