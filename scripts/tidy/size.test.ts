import { describe, expect, it } from 'vitest';
import { projectFiles, textOf } from './files.ts';

const MOST_LINES = 300;

describe('files', () => {
  it(`stay within ${MOST_LINES} lines: a longer one is two`, () => {
    const long = projectFiles('.ts', '.tsx', '.mjs')
      .map((file) => ({ file, lines: textOf(file).split('\n').length }))
      .filter(({ lines }) => lines > MOST_LINES)
      .map(({ file, lines }) => `${file}: ${lines}`);
    expect(long).toEqual([]);
  });
});
