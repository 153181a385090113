import { describe, expect, it } from 'vitest';
import { changed, PLAIN, proveRelation, SOUND, states, without } from '../testing.ts';
import relation from './x7-no-project.ts';

describe(relation.title, () => {
  proveRelation(relation, {
    sound: PLAIN,
    wrong: ['three-publics', 'total', 'final.reception'],
    broken: ['基本支出表 30217 与“三公”经费支出决算表 决算数公务接待费'],
    needs: 'three-publics',
  });

  it('does not apply when there is project spending', () => {
    expect(states(relation, SOUND)).toEqual(['not-applicable']);
  });

  it('cannot be judged while the project total is unread or missing', () => {
    const name = 'public-budget|total|project';
    expect(states(relation, changed(PLAIN, { [name]: 'unread' }))).toEqual(['could-not-be-read']);
    expect(states(relation, without(PLAIN, name))).toEqual(['not-enough-data']);
  });
});
