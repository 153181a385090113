import { describe, expect, it } from 'vitest';
import { proveRelation, SOUND, states } from '../testing.ts';
import relation from './x7-items.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['basic', '30231', 'amount'],
    broken: ['基本支出表 30231 与“三公”经费支出决算表 决算数公务用车运行维护费'],
    needs: 'three-publics',
  });

  it('holds where project money is in 三公 only', () => {
    expect(states(relation, SOUND)).toEqual(['holds', 'holds', 'holds', 'holds']);
  });
});
