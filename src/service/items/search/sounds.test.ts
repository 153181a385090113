import { describe, expect, it } from 'vitest';
import { hearText, splitSyllables } from './sounds.ts';

const sounds = (text: string) => hearText(text).map(({ sound }) => sound);

describe('what the search hears', () => {
  it('is the syllable of a character, also in letters', () => {
    expect(sounds('老年证')).toEqual(['lao', 'nian', 'zheng']);
    expect(sounds('laonianzheng')).toEqual(['lao', 'nian', 'zheng']);
    expect(sounds('绿化')).toEqual(['lv', 'hua']);
    expect(sounds('办60岁')).toEqual(['ban', '6', '0', 'sui']);
  });

  it('is a letter where letters make no syllable', () => {
    expect(sounds('sfz')).toEqual(['s', 'f', 'z']);
    expect(splitSyllables('sfz')).toBeNull();
  });

  it('folds what dialects do not tell apart', () => {
    const folded = (text: string) => hearText(text).map((unit) => unit.folded);
    expect(folded('能')).toEqual(folded('楞'));
    expect(folded('正')).toEqual(folded('怎'));
    expect(folded('证')).not.toEqual(folded('照'));
  });
});
