import { describe, expect, it } from 'vitest';
import { accountSearch, casesSearch, newCaseSearch, only, trialSearch, vouchersSearch } from './addresses.ts';

describe('what stands in an address', () => {
  it('keeps what makes sense and drops the rest', () => {
    expect(vouchersSearch({ year: '2020', month: 13, account: 1001, kind: 'red', text: '' })).toEqual({
      year: 2020,
      account: '1001',
    });
    expect(vouchersSearch({ month: 0, kind: 'reversal', year: 'x' })).toEqual({ kind: 'reversal' });
  });

  it('turns a backward range into one month', () => {
    expect(trialSearch({ from: 5, to: 3 })).toEqual({ from: 5, to: 5 });
    expect(trialSearch({ to: 3 })).toEqual({ to: 3 });
  });

  it('gives a table number its zero back, which JSON takes away', () => {
    expect(accountSearch({ table: 2, figure: '02/2010399/1' })).toEqual({
      table: '02',
      figure: '02/2010399/1',
    });
  });

  it('knows the queues of cases', () => {
    expect(casesSearch({ of: 'unit', light: 'red', status: '' })).toEqual({ of: 'unit', light: 'red' });
    expect(casesSearch({ of: 'everybody' })).toEqual({});
    // as the router does it
    const raw = { of: 'everybody', light: 'red', odd: 1 };
    expect({ ...raw, ...only(casesSearch)(raw) }).toEqual({ of: undefined, light: 'red', odd: undefined });
    expect(newCaseSearch({ item: '000164120000-01' })).toEqual({ item: '000164120000-01' });
  });
});
