import { describe, expect, it } from 'vitest';
import { proveRelation, SOUND, states, without } from '../testing.ts';
import relation from './x6-project.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    wrong: ['expenditure', 'total', 'project'],
    by: -1,
    broken: ['财政拨款与支出决算表 项目支出合计'],
    needs: 'expenditure',
  });

  it('needs the table of every kind that the form has', () => {
    expect(states(relation, without(SOUND, 'gov-fund'))).toEqual(['not-enough-data']);
  });
});
