import { describe, expect, it } from 'vitest';
import { readEarlier, resultOf } from './figures.reader.ts';

const codes = (result: Awaited<ReturnType<typeof readEarlier>>) =>
  result.ok ? [] : result.problems.map(({ code }) => code);

describe('a file of last year', () => {
  it('that is no account gives no figure, and says of each why', async () => {
    const read = await readEarlier('a.txt', new TextEncoder().encode('2024年度部门决算\n没有表。\n'));
    expect(read.ok && read.value.figures.map(({ value }) => value)).toEqual(new Array(9).fill(null));
    expect(read.ok && new Set(read.value.figures.map(({ why }) => why))).toEqual(
      new Set(['文件里没有找到这张表']),
    );
  });

  it('that cannot be opened is refused as the audit refuses it', async () => {
    expect(codes(await readEarlier('a.pdf', new Uint8Array()))).toEqual(['audit/empty-file']);
  });

  it('that takes too much is refused in words: earlier/not-read', () => {
    for (const ended of ['full', 'too-slow', 'gave-up'] as const)
      expect(codes(resultOf({ ended }))).toEqual(['earlier/not-read']);
  });
});
