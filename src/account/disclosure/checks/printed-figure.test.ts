import { describe, expect, it } from 'vitest';
import check, { printedAs } from './printed-figure.ts';
import { faults, shownBy, statesOf, TOLD } from './told.fixture.ts';

const [total, ...others] = TOLD.runs;

describe(check.title, () => {
  it('holds for every figure that a sound account says', () => {
    expect(new Set(statesOf(check, TOLD))).toEqual(new Set(['holds']));
  });

  it('prints 万元 and percents with two decimals, and nothing as 0', () => {
    expect([printedAs('amount', 3_258_850), printedAs('percent', 8_874), printedAs('count', 6)]).toEqual([
      '3.26',
      '88.74',
      '6',
    ]);
    expect([printedAs('amount', 0), printedAs('amount', 4_999), printedAs('percent', 0)]).toEqual([
      '0',
      '0',
      '0',
    ]);
  });

  it('finds yuan printed as 万元, in the text and in the figure', () => {
    const yuan = { ...TOLD, runs: [{ ...total!, text: '1660000元' }, ...others] };
    expect(faults(check, yuan)).toEqual(['error 收支总计：应印作“166.00万元”，印作“1660000元”']);
    expect(shownBy(check, yuan)).toEqual([['收支总计 1660000元']]);
    expect(faults(check, { ...TOLD, runs: [{ ...total!, printed: '1660000' }] })).toHaveLength(1);
  });
});
