import { describe, expect, it } from 'vitest';
import { fen } from '#base/kernel/index.ts';
import { owned, refusalOf } from './registers.fixture.ts';

describe('a card of equipment', () => {
  it('has a unit value', () => {
    expect(refusalOf(owned())).toEqual([]);
    expect(refusalOf(owned({ amount: fen(0) }))).toEqual(['register/amount amount']);
  });
});
