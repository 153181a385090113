import { describe, expect, it } from 'vitest';
import { goodItem } from '../testing.ts';
import { phones } from './phones.ts';

const codes = (changes: Parameters<typeof goodItem>[0]) =>
  phones.find(goodItem(changes)).map((problem) => problem.code);

describe('telephones', () => {
  it('may be as in a good item', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    ['one number for both', { phones: { ask: '0731-00000001', complain: '0731-00000001' } }, 'items/phones'],
    ['no area code', { phones: { ask: '00000001', complain: '0731-00000002' } }, 'items/phones'],
    ['none', { phones: { ask: '0731-00000001', complain: '' } }, 'items/phones'],
  ])('are not: %s', (_what, changes, code) => {
    expect(codes(changes)).toEqual([code]);
  });
});
