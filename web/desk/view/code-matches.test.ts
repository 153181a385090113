import { expect, it } from 'vitest';
import { codeMatches } from './code-matches.ts';

const bank = { value: '1002', label: '1002 银行存款', initials: 'yhck' };

it('a code is found by its digits, its words and its first sounds', () => {
  const found = (typed: readonly string[]) => typed.map((one) => codeMatches(one, bank));
  expect(found(['10', '存款', 'yhck', 'YH', 'ck', ''])).toEqual(new Array(6).fill(true));
  expect(found(['02', '现金', 'xj', 'y h'])).toEqual([false, false, false, false]);
});
