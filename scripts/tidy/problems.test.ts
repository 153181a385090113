import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ProblemKind } from '#base/kernel/index.ts';
import { projectFiles, ROOT, textOf } from './files.ts';

const HAN = /\p{Script=Han}/u;
const catalogues = projectFiles('problems.ts').filter((file) => file.startsWith('src/'));

async function kindsOf(file: string): Promise<[string, ProblemKind<unknown>][]> {
  const room = (await import(path.join(ROOT, file))) as {
    problems?: { kinds: Record<string, ProblemKind<unknown>> };
  };
  return Object.entries(room.problems?.kinds ?? {});
}

const all = (
  await Promise.all(
    catalogues.map(async (file) => (await kindsOf(file)).map(([code, kind]) => ({ file, code, kind }))),
  )
).flat();

describe('every kind of refusal', () => {
  it('is there to be looked at', () => {
    expect(catalogues.length).toBeGreaterThan(3);
    for (const file of catalogues)
      expect(
        all.some((entry) => entry.file === file),
        `${file} exports no problems`,
      ).toBe(true);
  });

  it('has a code of its own', () => {
    const codes = all.map((entry) => entry.code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it('says in Chinese why and what to do', () => {
    const mute = all
      .filter(({ kind }) => !HAN.test(kind.basis) || !HAN.test(kind.hint))
      .map((entry) => entry.code);
    expect(mute).toEqual([]);
  });

  it('is produced in a test', () => {
    const tests = projectFiles('.test.ts', '.test.tsx').map(textOf).join('\n');
    expect(all.map((entry) => entry.code).filter((code) => !tests.includes(code))).toEqual([]);
  });
});
