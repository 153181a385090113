import { expect, it } from 'vitest';
import { lettersLacking } from './typefaces.ts';

it('has what papers are written in, also rare letters of names', () => {
  expect(lettersLacking('渌口区〔2026〕第0001号：“，。”—…①㎡ abc 0123\n')).toEqual([]);
  // characters of 通用规范汉字表, third part, some beyond the basic plane
  expect(lettersLacking('䶮喆堃祎翀㛃𬀩𬱖𫍯𫖯')).toEqual([]);
});

it('knows which it lacks, each once', () => {
  expect(lettersLacking('李𠮷𠮷山\u{e000}')).toEqual(['𠮷', '\u{e000}']);
  expect(lettersLacking('\u200b\t')).toEqual([]);
});
