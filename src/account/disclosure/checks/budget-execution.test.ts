import { describe, expect, it } from 'vitest';
import check from './budget-execution.ts';
import { amount, faults, percent, SILENT, shownBy, statesOf, TOLD } from './told.fixture.ts';

const [execution] = TOLD.executions;
const opening = (wan: number) => ({
  ...TOLD,
  executions: [{ ...execution!, planned: amount('年初预算', wan) }],
});

describe(check.title, () => {
  it('holds between 80 and 120 percent', () => {
    expect(['holds', 'holds', 'holds']).toEqual(
      [TOLD, opening(162.5), opening(108.34)].flatMap((told) => statesOf(check, told)),
    );
  });

  it('asks about more and less', () => {
    expect(faults(check, opening(162.6))).toEqual([
      'warning 一般公共预算支出的完成率：一般公共预算财政拨款支出完成年初预算的 79.95%（年初预算 162.60，决算 130.00）',
    ]);
    expect(check.judge(opening(162.6))[0]?.question).toBe(true);
    expect(faults(check, opening(108))).toHaveLength(1);
  });

  it('takes the percent that a document prints', () => {
    const said = { percent: percent('完成比例', '200.00'), done: undefined, planned: undefined };
    const told = { ...TOLD, executions: [said] };
    expect(faults(check, told)).toEqual([
      'warning 一般公共预算支出的完成率：一般公共预算财政拨款支出完成年初预算的 200.00%',
    ]);
    expect(shownBy(check, told)).toEqual([['完成比例 200.00%']]);
  });

  it('does not apply without an opening budget, and lacks data without the table', () => {
    expect(statesOf(check, opening(0))).toEqual(['not-applicable']);
    expect(statesOf(check, { ...TOLD, executions: [{ ...execution!, done: undefined }] })).toEqual([
      'not-enough-data',
    ]);
    expect(statesOf(check, SILENT)).toEqual(['not-applicable']);
  });
});
