import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SOUND, viewOf } from '../testing.ts';
import { doubts } from './index.ts';

const NOT_DOUBTS = ['index.ts', 'proportion.ts'];
const files = readdirSync(import.meta.dirname);
const sources = files.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));

describe('the list of doubts', () => {
  it('lists every file of this folder once, under the id that is its name, with a test beside it', () => {
    const inFolder = sources.filter((name) => !NOT_DOUBTS.includes(name)).map((name) => name.slice(0, -3));
    expect(doubts.map(({ id }) => id).sort()).toEqual(inFolder.sort());
    expect(inFolder.filter((name) => !files.includes(`${name}.test.ts`))).toEqual([]);
  });

  it('only warns, and never of a sound or an empty account', () => {
    for (const doubt of doubts) {
      const states = [SOUND, {}].flatMap((cells) => doubt.judge(viewOf(cells))).map(({ state }) => state);
      expect(states).not.toContain('broken');
    }
  });
});
