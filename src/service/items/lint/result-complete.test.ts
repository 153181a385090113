import { describe, expect, it } from 'vitest';
import { goodItem } from '../testing.ts';
import { resultComplete } from './result-complete.ts';

const codes = (changes: Parameters<typeof goodItem>[0]) =>
  resultComplete.find(goodItem(changes)).map((problem) => problem.code);

describe('a result', () => {
  it('may be as in a good item', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    [
      'no sample',
      { result: { name: '许可证', ending: '出证办结', sample: null } },
      'items/result-incomplete',
    ],
    ['no type', { result: { name: '许可证', ending: ' ', sample: '样本' } }, 'items/result-incomplete'],
  ])('are not: %s', (_what, changes, code) => {
    expect(codes(changes)).toEqual([code]);
  });

  it.each([['no result at all', { result: null }]])('may be: %s', (_what, changes) => {
    expect(codes(changes)).toEqual([]);
  });
});
