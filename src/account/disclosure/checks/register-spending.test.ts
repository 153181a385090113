import { describe, expect, it } from 'vitest';
import check from './register-spending.ts';
import { faults, statesOf, TOLD, YUAN_PER_WAN } from './told.fixture.ts';

const registered = (wan: Record<string, number>) => ({
  ...TOLD,
  registered: TOLD.registered.map((one) => ({
    ...one,
    value: Math.round((wan[one.label] ?? one.value / YUAN_PER_WAN) * YUAN_PER_WAN),
  })),
});

describe(check.title, () => {
  it('holds where registers and books agree to the fen', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds', 'holds', 'holds']);
  });

  it('finds a reception that is paid and not registered, and a trip that is registered and not paid', () => {
    expect(faults(check, registered({ 公务接待费: 3.5, '因公出国（境）费': 1.000001 }))).toEqual([
      'error 因公出国（境）费：登记簿1.00万元，账上30212支出1.00万元',
      'error 公务接待费：登记簿3.50万元，账上30217支出4.00万元',
    ]);
  });
});
