import { describe, expect, it } from 'vitest';
import { fen } from '#base/kernel/index.ts';
import check from './budget-additions.ts';
import { faults, statesOf, TOLD } from './told.fixture.ts';

const of = (opening: number, added: number) => ({
  ...TOLD,
  budget: { opening: fen(opening * 1_000_000), added: fen(added * 1_000_000) },
});

describe(check.title, () => {
  it('holds up to three tenths', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds']);
  });

  it('warns above', () => {
    expect(faults(check, of(415.6, 277.55))).toEqual([
      'warning 一般公共预算的追加：年初预算415.60万元，年中净追加277.55万元，为年初的66.78%',
    ]);
  });

  it('does not apply without an opening budget', () => {
    expect(statesOf(check, of(0, 5))).toEqual(['not-applicable']);
  });
});
