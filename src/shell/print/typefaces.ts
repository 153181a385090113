import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The folder of our typeface (Noto Serif SC, SIL Open Font License). It is shipped, because a fresh machine has no Chinese one. */
const HOME = path.dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'),
);

export const fontFolders = ['400Regular', '700Bold'].map((weight) => path.join(HOME, weight));

let known: readonly (readonly [number, number])[] | undefined;

/** Letters that our typeface lacks, each once. It has the two-byte part of GB 18030 and 通用规范汉字表, and no others. */
export function lettersLacking(text: string): string[] {
  known ??= rangesOf(readFileSync(path.join(HOME, '400Regular', 'NotoSerifSC_400Regular.ttf')));
  return [...new Set(text)].filter((letter) => !/[\s\p{Cc}\p{Cf}]/u.test(letter) && !covers(letter));
}

function covers(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  const ranges = known ?? [];
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from = 0, to = 0] = ranges[middle] ?? [];
    if (code < from) high = middle - 1;
    else if (code > to) low = middle + 1;
    else return true;
  }
  return false;
}

/** The letters of a TrueType file: table cmap, format 12 (ISO/IEC 14496-22), which is sorted. */
function rangesOf(file: Buffer): (readonly [number, number])[] {
  const tables = Array.from({ length: file.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const cmap = tables.find((at) => file.toString('latin1', at, at + 4) === 'cmap');
  const start = cmap === undefined ? 0 : file.readUInt32BE(cmap + 8);
  const subtables = Array.from(
    { length: file.readUInt16BE(start + 2) },
    (_, index) => start + file.readUInt32BE(start + 4 + index * 8 + 4),
  );
  const full = subtables.find((at) => file.readUInt16BE(at) === 12);
  if (full === undefined) throw new Error('the typeface has no table of letters');
  return Array.from({ length: file.readUInt32BE(full + 12) }, (_, index) => {
    const at = full + 16 + index * 12;
    return [file.readUInt32BE(at), file.readUInt32BE(at + 4)] as const;
  });
}
