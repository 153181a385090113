import { describe, expect, it } from 'vitest';
import { goodItem } from '../testing.ts';
import { permitFaq } from './permit-faq.ts';

const codes = (changes: Parameters<typeof goodItem>[0]) =>
  permitFaq.find(goodItem(changes)).map((problem) => problem.code);

describe('questions', () => {
  it('may be as in a good item', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([['a permit without any', { faqs: [] }, 'items/permit-faq']])(
    'are not: %s',
    (_what, changes, code) => {
      expect(codes(changes)).toEqual([code]);
    },
  );

  it.each([['a public service without any', { type: '20', faqs: [] }]])('may be: %s', (_what, changes) => {
    expect(codes(changes)).toEqual([]);
  });
});
