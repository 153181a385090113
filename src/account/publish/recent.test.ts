import { describe, expect, it } from 'vitest';
import { recent } from './recent.ts';

describe('what was made last', () => {
  it('is made once a key, and again when others pushed it out', async () => {
    const made: string[] = [];
    const get = recent<string>(2);
    const ask = (key: string) =>
      get(key, async () => {
        made.push(key);
        return key;
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await ask(key)).toBe(key);
    // b was the oldest when c came
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('does not keep a failure', async () => {
    const get = recent<string>(2);
    await expect(get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await get('a', async () => 'yes')).toBe('yes');
  });
});
