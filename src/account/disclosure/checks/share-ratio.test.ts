import { describe, expect, it } from 'vitest';
import check from './share-ratio.ts';
import { amount, faults, percent, read, SILENT, shownBy, statesOf, TOLD } from './told.fixture.ts';

const [, housing] = TOLD.shares;
const share = (
  said: string,
  part: ReturnType<typeof read> | undefined,
  whole: ReturnType<typeof read> | undefined,
) => ({
  ...TOLD,
  shares: [{ percent: percent('占比', said), part, whole, mayBeCut: true }],
});

describe(check.title, () => {
  it('holds for shares that a reader gets again', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds', 'holds']);
  });

  it('finds one of ours that is off by one last digit', () => {
    const off = { ...TOLD, shares: [{ ...housing!, percent: percent('住房保障支出占比', '7.70') }] };
    expect(faults(check, off)).toEqual([
      'error 住房保障支出 占比 7.70%：「住房保障支出」10.00，按所列总额计算占比为 7.69%，文中写作 7.70%',
    ]);
    expect(shownBy(check, off)).toEqual([
      ['占比 7.70%', '住房保障支出 10.00万元', '一般公共预算财政拨款支出 130.00万元'],
    ]);
  });

  it('judges by the digits that are printed', () => {
    const [part, whole] = [read('教育支出', '12.3'), read('支出', '100.0')];
    expect(statesOf(check, share('12.34', part, whole))).toEqual(['holds']);
    expect(statesOf(check, share('12.40', part, whole))).toEqual(['broken']);
    expect(statesOf(check, share('12', part, whole))).toEqual(['holds']);
  });

  it('finds a share of small amounts: another unit does not explain it', () => {
    const basic = share('55.00', read('基本支出', '10.00'), read('本年支出合计', '40.00'));
    expect(faults(check, basic)).toEqual([
      'error 基本支出 占比 55.00%：「基本支出」10.00，按所列总额计算占比为 25.00%，文中写作 55.00%',
    ]);
  });

  it('leaves a whole in the other unit to the check of units', () => {
    expect(statesOf(check, share('25.00', read('基本支出', '10.00'), read('合计', '40.00', '元')))).toEqual([
      'not-applicable',
    ]);
  });

  it('has not enough data without part or whole, and leaves a zero base to the other check', () => {
    const part = amount('住房保障支出', 10);
    expect(statesOf(check, share('1.00', part, undefined))).toEqual(['not-enough-data']);
    expect(statesOf(check, share('1.00', undefined, part))).toEqual(['not-enough-data']);
    expect(statesOf(check, share('1.00', part, amount('支出', 0)))).toEqual(['not-applicable']);
    expect(statesOf(check, SILENT)).toEqual(['not-applicable']);
  });
});
