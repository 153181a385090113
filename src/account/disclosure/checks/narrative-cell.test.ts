import { describe, expect, it } from 'vitest';
import check from './narrative-cell.ts';
import { faults, refigured, statesOf, TOLD } from './told.fixture.ts';

describe(check.title, () => {
  it('holds for figures taken from cells', () => {
    expect(new Set(statesOf(check, TOLD))).toEqual(new Set(['holds']));
  });

  it('finds a figure that is another than its cell, also where the table does not print it', () => {
    expect(faults(check, refigured('机关运行经费', { value: 41_000_000 }))).toEqual([
      'error 机关运行经费：情况说明41.00万元，表中40.00万元',
    ]);
    const made = { kind: 'cell', year: 'this', cell: undefined } as const;
    expect(faults(check, refigured('机关运行经费', { made }))).toEqual([
      'error 机关运行经费：情况说明40.00万元，表中0.00万元',
    ]);
  });
});
