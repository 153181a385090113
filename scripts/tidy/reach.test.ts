import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, textOf } from './files.ts';

const FROM = /^(?:import|export)\s((?:(?!\sfrom\s)[^;])*?)\sfrom\s'([^']+)'|^import '([^']+)'/gm;
const ONLY_TYPES = /^type\s|^\{(?:\s*type\s[^,}]+,?)+\s*\}$/;

/** The file of ours that an import names; null for a package. */
function fileOf(from: string, name: string): string | null {
  const own = name.startsWith('.')
    ? path.normalize(path.join(path.dirname(from), name))
    : name
        .replace(/^#(base|service|money|account|shell|demo)\//, 'src/$1/')
        .replace(/^#(web|packs|testing)\//, '$1/');
  return existsSync(path.join(ROOT, own)) ? own : null;
}

/** The files that are loaded with one, each with the file that imports it. */
function loadedWith(start: string): Map<string, string> {
  const loaded = new Map([[start, '']]);
  for (const file of loaded.keys()) {
    if (!/\.tsx?$/.test(file)) continue;
    for (const [, what = '', named, bare] of textOf(file).matchAll(FROM)) {
      if (ONLY_TYPES.test(what.trim())) continue;
      const next = fileOf(file, named ?? bare ?? '');
      if (next && !loaded.has(next)) loaded.set(next, file);
    }
  }
  return loaded;
}

describe('the contract', () => {
  it('is loaded by the desk’s page, so it reaches no database, no route, no printer and no shell', () => {
    const loaded = loadedWith('src/contract.ts');
    expect(loaded.size).toBeGreaterThan(50);
    const heavy = [...loaded].filter(([file]) =>
      /\.(store|routes|jobs|cli|print)\.ts$|^src\/shell\//.test(file),
    );
    expect(heavy.map(([file, by]) => `${file} by ${by}`)).toEqual([]);
  });
});
