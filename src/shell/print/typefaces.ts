import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The folder of our typeface (Noto Serif SC, SIL Open Font License). It is shipped, because a fresh machine has no Chinese one. */
const HOME = path.dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'),
);

/**
 * A folder of the bureau's own typefaces (.ttf, .otf), for letters that ours lacks: rare characters in names need a typeface of
 * GB 18030-2022 level 3, and none of these may be shipped.
 */
const OWN = process.env.YIMEN_FONTS ?? '';
const hasOwn = OWN !== '' && existsSync(OWN);

export const fontFolders = [
  ...['400Regular', '700Bold'].map((weight) => path.join(HOME, weight)),
  ...(hasOwn ? [OWN] : []),
];

type Ranges = readonly (readonly [number, number])[];

let known: readonly Ranges[] | undefined;

/** The letters of our typeface, then of each of the bureau's own. A broken file has none. */
export function typefacesIn(folder: string): readonly Ranges[] {
  const files = folder === '' ? [] : readdirSync(folder).filter((name) => /\.(ttf|otf)$/i.test(name));
  return files.flatMap((name) => {
    try {
      return [rangesOf(readFileSync(path.join(folder, name)))];
    } catch {
      return [];
    }
  });
}

/** Letters that our typeface lacks, each once. It has the two-byte part of GB 18030 and 通用规范汉字表, and no others; the bureau's own typefaces add theirs. */
export function lettersLacking(text: string): string[] {
  known ??= [...typefacesIn(path.join(HOME, '400Regular')), ...typefacesIn(hasOwn ? OWN : '')];
  return [...new Set(text)].filter(
    (letter) => !/[\s\p{Cc}\p{Cf}]/u.test(letter) && !known?.some((ranges) => covers(ranges, letter)),
  );
}

function covers(ranges: Ranges, letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
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
