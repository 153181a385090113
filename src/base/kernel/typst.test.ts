import { expect, it } from 'vitest';
import { typstString } from './typst.ts';

it('makes a literal in which nothing is markup', () => {
  expect(typstString('#set $x$ [@y]')).toBe('"#set $x$ [@y]"');
  expect(typstString('a"b\\c\nd')).toBe('"a\\"b\\\\c\\nd"');
  expect(typstString('\\"')).toBe('"\\\\\\""');
});
