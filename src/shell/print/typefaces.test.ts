import { copyFile, mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { fontFolders, lettersLacking, typefacesIn } from './typefaces.ts';

it('has what papers are written in, also rare letters of names', () => {
  expect(lettersLacking('渌口区〔2026〕第0001号：“，。”—…①㎡ abc 0123\n')).toEqual([]);
  // characters of 通用规范汉字表, third part, some beyond the basic plane
  expect(lettersLacking('䶮喆堃祎翀㛃𬀩𬱖𫍯𫖯')).toEqual([]);
});

it('knows which it lacks, each once', () => {
  expect(lettersLacking('李𠮷𠮷山\u{e000}')).toEqual(['𠮷', '\u{e000}']);
  expect(lettersLacking('\u200b\t')).toEqual([]);
});

it('reads the letters of every typeface of a folder, and passes over what is none', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'yimen-fonts-'));
  await copyFile(path.join(fontFolders[0]!, 'NotoSerifSC_400Regular.ttf'), path.join(folder, 'own.ttf'));
  await writeFile(path.join(folder, 'broken.ttf'), 'not a typeface');
  await writeFile(path.join(folder, 'note.txt'), 'x');
  const found = typefacesIn(folder);
  expect(found).toHaveLength(1);
  const mountain = '山'.codePointAt(0)!;
  expect(found[0]!.some(([from, to]) => from <= mountain && mountain <= to)).toBe(true);
  expect(typefacesIn('')).toEqual([]);
});
