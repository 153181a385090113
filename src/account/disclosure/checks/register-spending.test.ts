import { describe, expect, it } from 'vitest';
import check from './register-spending.ts';
import { faults, recounted, statesOf, TOLD } from './told.fixture.ts';

describe(check.title, () => {
  it('holds where registers and books agree to the fen', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds', 'holds', 'holds', 'holds', 'holds']);
  });

  it('finds a reception that is paid and not registered, and a training that is registered and not paid', () => {
    expect(faults(check, recounted({ 'reception.amount': 3.5, 'event.training.amount': 3.000001 }))).toEqual([
      'error 公务接待费：登记簿3.50万元，账上30217支出4.00万元',
      'error 培训费：登记簿3.00万元，账上30216支出3.00万元',
    ]);
  });
});
