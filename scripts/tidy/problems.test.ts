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

/** problems that only who runs the commands reads */
const ON_THE_TERMINAL = [
  'src/shell/backup/',
  'src/shell/cli/',
  'src/service/clock/',
  'src/account/disclosure/',
];
const OF_THE_COMMANDS: readonly string[] = [
  'audit/no-file-given',
  'audit/unknown-option',
  'counts/unknown',
  'publish/folder-of-a-program',
  'publish/folder-unusable',
  'schedule/not-started',
];
/** names of formats and standards, as readers know them, and what no number gives */
const KNOWN_TO_ALL =
  /Excel|\.xlsx|PDF|DOCX?|XLSX?|CSV|JSON|HTML|Markdown|WPS|UTF-8|OFD|JPG|PNG|WebP|NaN|GB\/T [\d.-]+|GA\/T [\d.]+|GB [\d-]+/g;
/** an English word, a name of the program, a path */
const MACHINE = /[A-Za-z]{3,}|[a-z]_|_[a-z]|\{|\}|\.[a-z]/;

/** parameters of any message: whatever is asked of them is a Chinese text, a number or a list */
const SOME: unknown = new Proxy(() => '某', {
  get: (_target, key) =>
    key === Symbol.toPrimitive || key === 'toString' || key === 'valueOf'
      ? () => '某'
      : key === Symbol.iterator
        ? [].values
        : SOME,
  apply: () => '某',
});
const ANY = new Proxy({}, { get: () => SOME });

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

  it('says nothing of the machine to those who read pages', () => {
    const machine = all.flatMap(({ file, code, kind }) =>
      ON_THE_TERMINAL.some((room) => file.startsWith(room)) || OF_THE_COMMANDS.includes(code)
        ? []
        : [kind.message(ANY), kind.hint, kind.basis]
            .map((said) => said.replace(KNOWN_TO_ALL, ''))
            .filter((said) => MACHINE.test(said))
            .map((said) => `${code}: ${said}`),
    );
    expect(machine).toEqual([]);
  });

  it('is produced in a test', () => {
    const tests = projectFiles('.test.ts', '.test.tsx').map(textOf).join('\n');
    expect(all.map((entry) => entry.code).filter((code) => !tests.includes(code))).toEqual([]);
  });
});
