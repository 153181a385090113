import { describe, expect, it } from 'vitest';
import { fen } from '#base/kernel/index.ts';
import { viewOf } from '../testing.ts';
import check from './budget-execution.ts';
import { faults, statesOf, TOLD } from './told.fixture.ts';

const opening = (wan: number) => ({ ...TOLD, budget: { opening: fen(wan * 1_000_000), added: fen(0) } });

describe(check.title, () => {
  it('holds between 80 and 120 percent', () => {
    expect(['holds', 'holds', 'holds']).toEqual(
      [TOLD, opening(162.5), opening(108.34)].flatMap((told) => statesOf(check, told)),
    );
  });

  it('warns outside', () => {
    expect(faults(check, opening(162.6))).toEqual([
      'warning 一般公共预算支出的完成率：年初预算162.60万元，决算130.00万元，完成79.95%',
    ]);
    expect(faults(check, opening(108))).toHaveLength(1);
  });

  it('does not apply without an opening budget, and lacks data without the table', () => {
    expect(statesOf(check, opening(0))).toEqual(['not-applicable']);
    expect(statesOf(check, { ...TOLD, account: viewOf({}) })).toEqual(['not-enough-data']);
  });
});
