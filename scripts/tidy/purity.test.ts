import { describe, expect, it } from 'vitest';
import { projectFiles, textOf } from './files.ts';

const EDGES = /\.(store|routes|jobs|cli|reader|test)\.ts$/;
/** what a file that decides may not use: it gets the clock and chance as arguments */
const IMPURE: [RegExp, string][] = [
  [/\bDate\.now\b|\bnew Date\(\)/, 'the clock'],
  [/\bMath\.random\b|\brandomBytes\b|\brandomUUID\b/, 'chance'],
  [/\bprocess\./, 'the process'],
  [/\bfetch\(/, 'the network'],
  [/\bsetTimeout\(|\bsetInterval\(/, 'waiting'],
];

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

describe('files that decide', () => {
  const files = projectFiles('.ts').filter(
    (file) => /^src\/(base|service|money|account)\//.test(file) && !EDGES.test(file),
  );

  it('exist', () => expect(files.length).toBeGreaterThan(20));

  it('reach for no clock, chance, process or network', () => {
    const found = files.flatMap((file) => {
      const text = withoutComments(textOf(file));
      return IMPURE.filter(([pattern]) => pattern.test(text)).map(([, what]) => `${file}: ${what}`);
    });
    expect(found).toEqual([]);
  });
});
