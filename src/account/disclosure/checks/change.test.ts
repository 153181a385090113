import { describe, expect, it } from 'vitest';
import type { ToldChange } from '../told.ts';
import check from './change.ts';
import { amount, faults, read, SILENT, shownBy, statesOf, TOLD } from './told.fixture.ts';

const changed = (change: Partial<ToldChange>) => ({
  ...TOLD,
  changes: TOLD.changes.map((one) => ({ ...one, ...change })),
});

describe(check.title, () => {
  it('holds where now − change = before', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds']);
  });

  it('finds a change that does not lead back', () => {
    const off = changed({ amount: amount('收支总计', 15.99) });
    expect(faults(check, off)).toEqual([
      'error 收支总计 增减 15.99：「收支总计」166.00 与 150.00 相差 16.00 万元，文中写作 15.99',
    ]);
    expect(shownBy(check, off)).toEqual([
      ['增减额 15.99万元', '收支总计 166.00万元', '上年收支总计 150.00万元'],
    ]);
  });

  it('allows what three rounded numbers may miss, and no more', () => {
    const said = (digits: string) =>
      changed({ amount: read('合计', digits), now: read('合计', '166.00'), before: read('上年', '150.00') });
    expect(statesOf(check, said('16.01'))).toEqual(['holds']);
    expect(statesOf(check, said('16.02'))).toEqual(['broken']);
  });

  it('has not enough data when one side is not said', () => {
    expect(statesOf(check, changed({ now: undefined }))).toEqual(['not-enough-data']);
    expect(statesOf(check, changed({ before: undefined }))).toEqual(['not-applicable']);
    expect(statesOf(check, SILENT)).toEqual(['not-applicable']);
  });
});
