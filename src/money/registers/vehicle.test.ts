import { describe, expect, it } from 'vitest';
import { fen } from '#base/kernel/index.ts';
import { rowOf } from './modules.ts';
import { drove, refusalOf } from './registers.fixture.ts';

describe('a vehicle', () => {
  it('is bought at a price, new or instead of an old one', () => {
    expect(refusalOf(drove())).toEqual([]);
    expect(rowOf('CL-2020-001', drove()).marks).toEqual(['purchase', 'new', 'grant']);
    expect(rowOf('CL-2020-001', drove({ origin: 'renewed', grant: false })).marks).toEqual([
      'purchase',
      'renewed',
    ]);
    expect(refusalOf(drove({ amount: fen(0) }))).toEqual(['register/vehicle-price amount']);
  });

  it('is transferred without one, and is then no purchase', () => {
    const transferred = drove({ origin: 'transferred', amount: fen(0) });
    expect(refusalOf(transferred)).toEqual([]);
    expect(rowOf('CL-2020-001', transferred).marks).toEqual(['transferred', 'grant']);
    expect(refusalOf(drove({ origin: 'transferred' }))).toEqual(['register/vehicle-price amount']);
  });
});
