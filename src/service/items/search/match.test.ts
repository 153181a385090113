import { describe, expect, it } from 'vitest';
import { commonWeight, placeOf } from './match.ts';
import { hearText } from './sounds.ts';

const place = (word: string, text: string) => placeOf(hearText(word), hearText(text));

describe('a word in a question', () => {
  it('is found where it stands', () => {
    expect(place('老年证', '给爸爸办老年证')).toEqual({ at: 4, quality: 1 });
    expect(place('老年证', '驾驶证')).toBeNull();
  });

  it('is found with a character that sounds alike, and less good', () => {
    const alike = place('低保', '抵保');
    expect(alike?.quality).toBeGreaterThan(0.8);
    expect(alike?.quality).toBeLessThan(1);
  });

  it('may have one wrong character only where it is long', () => {
    expect(place('林木采伐', '林木采代')?.at).toBe(0);
    expect(place('低保', '低何')).toBeNull();
    expect(place('老年证', '老车证')).toBeNull();
  });

  it('shares with a name what both have in order, with gaps', () => {
    const all = () => 1;
    expect(commonWeight(hearText('残疾补贴'), hearText('残疾人生活补贴'), all)).toBe(4);
    expect(commonWeight(hearText('补贴残疾'), hearText('残疾人生活补贴'), all)).toBe(2);
  });
});
