import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accountChecks } from './index.ts';
import { SILENT, statesOf, TOLD } from './told.fixture.ts';

const NOT_CHECKS = [
  'index.ts',
  'told.fixture.ts',
  'numbers.fixture.ts',
  'define-check.ts',
  'base-of-change.ts',
];
const files = readdirSync(import.meta.dirname);
const sources = files.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));

describe('the list of checks', () => {
  it('lists every file of this folder once, under the id that is its name, with a test beside it', () => {
    const inFolder = sources.filter((name) => !NOT_CHECKS.includes(name)).map((name) => name.slice(0, -3));
    expect(accountChecks.map(({ id }) => id).sort()).toEqual(inFolder.sort());
    expect(inFolder.filter((name) => !files.includes(`${name}.test.ts`))).toEqual([]);
  });

  it('gives each a title, a basis and a hint in Chinese', () => {
    for (const { title, basis, hint } of accountChecks) {
      for (const text of [title, basis, hint]) expect(text).toMatch(/\p{Script=Han}{4}/u);
    }
  });

  it('says something of every account, and nothing broken of a sound one', () => {
    const judged = accountChecks.map((check) => statesOf(check, TOLD));
    expect(judged.every((states) => states.length > 0)).toBe(true);
    expect(judged.flat().filter((state) => state === 'broken')).toEqual([]);
  });

  it('never calls an empty account sound', () => {
    const states = accountChecks.flatMap((check) => statesOf(check, SILENT));
    expect(states).not.toContain('holds');
    expect(states).not.toContain('broken');
  });
});
