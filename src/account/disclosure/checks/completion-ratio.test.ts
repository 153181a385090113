import { describe, expect, it } from 'vitest';
import check from './completion-ratio.ts';
import { amount, faults, percent, read, SILENT, shownBy, statesOf, TOLD } from './told.fixture.ts';

const done = (
  said: string,
  part = read('公务接待费', '0.19'),
  whole: ReturnType<typeof read> | undefined = read('预算', '0.53'),
) => ({
  ...TOLD,
  completions: [{ percent: percent('完成率', said), part, whole, mayBeCut: true }],
});

describe(check.title, () => {
  it('holds for ours, and for what printed digits allow', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds']);
    expect(statesOf(check, done('35.85'))).toEqual(['holds']);
    // 0.185 of 0.535 is 34.58 %, 0.195 of 0.525 is 37.14 %
    expect(statesOf(check, done('37.15'))).toEqual(['holds']);
  });

  it('finds another one, with its percent and both amounts', () => {
    expect(faults(check, done('38.85'))).toEqual([
      'error 公务接待费 完成预算 38.85%：「公务接待费」决算 0.19，按所列预算数计算完成 35.85%，文中写作 38.85%',
    ]);
    expect(shownBy(check, done('38.85'))).toEqual([['完成比例 38.85%', '决算数 0.19万元', '预算 0.53万元']]);
  });

  it('lacks data without the budget, and leaves a budget of zero to the other check', () => {
    const [one] = done('1.00').completions;
    expect(statesOf(check, { ...TOLD, completions: [{ ...one!, whole: undefined }] })).toEqual([
      'not-enough-data',
    ]);
    expect(statesOf(check, done('1.00', undefined, amount('预算', 0)))).toEqual(['not-applicable']);
    expect(statesOf(check, SILENT)).toEqual(['not-applicable']);
  });
});
