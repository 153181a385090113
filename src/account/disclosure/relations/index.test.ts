import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SOUND, viewOf } from '../testing.ts';
import { relations } from './index.ts';

const NOT_RELATIONS = ['index.ts', 'equation.ts', 'claims.ts'];
const files = readdirSync(import.meta.dirname);
const sources = files.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));

describe('the list of relations', () => {
  it('lists every file of this folder once, under the id that is its name', () => {
    const inFolder = sources.filter((name) => !NOT_RELATIONS.includes(name)).map((name) => name.slice(0, -3));
    expect(relations.map((relation) => relation.id).sort()).toEqual(inFolder.sort());
  });

  it('has a test beside each', () => {
    const tested = relations.filter((relation) => files.includes(`${relation.id}.test.ts`));
    expect(tested.length).toBe(relations.length);
  });

  it('gives each a title, a basis and a hint in Chinese', () => {
    for (const { title, basis, hint } of relations) {
      for (const text of [title, basis, hint]) expect(text).toMatch(/\p{Script=Han}{4}/u);
    }
  });

  it('says something of every account, and nothing broken of a sound one', () => {
    const judged = relations.map((relation) => relation.judge(viewOf(SOUND)));
    expect(judged.every((judgements) => judgements.length > 0)).toBe(true);
    expect(judged.flat().filter((judgement) => judgement.state === 'broken')).toEqual([]);
  });

  it('never calls an empty account sound', () => {
    const states = relations
      .flatMap((relation) => relation.judge(viewOf({})))
      .map((judgement) => judgement.state);
    expect(states).not.toContain('holds');
    expect(states).not.toContain('broken');
  });
});
