import { describe, expect, it } from 'vitest';
import { goodItem } from '../testing.ts';
import { codes } from './codes.ts';

const found = (changes: Parameters<typeof goodItem>[0]) =>
  codes.find(goodItem(changes)).map((problem) => problem.code);

describe('codes', () => {
  it('may be as in a good item', () => {
    expect(found({})).toEqual([]);
  });

  it.each([
    ['a short catalogue code', { catalogCode: '123', id: '123-01' }, 'items/codes'],
    ['a matter of one digit', { matter: '1', id: '000164120000-1' }, 'items/codes'],
    ['another id', { id: 'x' }, 'items/codes'],
    ['an unknown type', { type: '99' }, 'items/codes'],
    ['an unknown target', { targets: ['7'] }, 'items/codes'],
    ['no level', { levels: [] }, 'items/codes'],
    ['an unknown form', { forms: ['5'] }, 'items/codes'],
    ['no name', { name: ' ' }, 'items/codes'],
    ['no handling', { handling: '' }, 'items/codes'],
  ])('are not: %s', (_what, changes, code) => {
    expect(found(changes)).toEqual([code]);
  });
});
