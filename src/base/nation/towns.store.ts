import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

/** A town or street of the pack, with its nine digits, and its villages and communities, with three more. */
export interface NationTown {
  readonly code: string;
  readonly name: string;
  readonly villages: readonly { readonly code: string; readonly name: string }[];
}

const FOLDER = path.resolve(import.meta.dirname, '../../../packs/nation');
const unpack = promisify(brotliDecompress);

/** The towns of a county (six digits) with their villages, in the order of codes; [] where the pack has none. */
export async function findTowns(county: string): Promise<NationTown[]> {
  const packed = await readFile(path.join(FOLDER, `towns-${county.slice(0, 2)}.txt.br`)).catch(() => null);
  if (packed === null) return [];
  return townsIn((await unpack(packed)).toString('utf8'), county);
}

/** A line with nine digits begins a town, a line with three is a village of the town above it. */
function townsIn(text: string, county: string): NationTown[] {
  const towns: { code: string; name: string; villages: { code: string; name: string }[] }[] = [];
  let isInside = false;
  for (const line of text.split('\n')) {
    const town = /^(\d{9})(\D.*)$/.exec(line);
    if (town) {
      isInside = line.startsWith(county);
      if (isInside) towns.push({ code: town[1] ?? '', name: town[2] ?? '', villages: [] });
    } else if (isInside) {
      const last = towns.at(-1);
      last?.villages.push({ code: last.code + line.slice(0, 3), name: line.slice(3) });
    }
  }
  return towns;
}
