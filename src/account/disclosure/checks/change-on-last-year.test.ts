import { describe, expect, it } from 'vitest';
import type { ToldChange } from '../told.ts';
import check from './change-on-last-year.ts';
import { amount, faults, read, SILENT, shownBy, statesOf, TOLD } from './told.fixture.ts';

const changed = (change: Partial<ToldChange>) => ({
  ...TOLD,
  changes: TOLD.changes.map((one) => ({ ...one, ...change })),
});

describe(check.title, () => {
  it('holds against what was published', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds']);
  });

  it('finds a figure that was published otherwise', () => {
    const other = changed({ published: amount('上年收支总计', 149) });
    expect(faults(check, other)).toEqual([
      'error 收支总计 增减 16.00：「收支总计」所用上年数为 150.00 万元，上年公开为 149.00 万元',
    ]);
    expect(shownBy(check, other)).toEqual([
      ['增减额 16.00万元', '收支总计 166.00万元', '上年收支总计 150.00万元', '上年收支总计 149.00万元'],
    ]);
    expect(faults(check, changed({ published: amount('上年收支总计', 150.000001) }))).toHaveLength(1);
  });

  it('works last year’s amount out where the text does not say it', () => {
    const document = { amount: read('合计', '16.00'), now: read('合计', '166.00'), before: undefined };
    expect(statesOf(check, changed({ ...document, published: read('上年', '150.01') }))).toEqual(['holds']);
    expect(faults(check, changed({ ...document, published: read('上年', '150.02') }))).toEqual([
      'error 合计 增减 16.00：「合计」本年数与增减额倒算上年为 150.00 万元，上年公开为 150.02 万元',
    ]);
  });

  it('has not enough data where last year was not published, and leaves changes of the budget alone', () => {
    const message = '上年决算没有在本系统公开';
    const noLastYear = { state: 'not-enough-data', message } as const;
    expect(statesOf(check, { ...TOLD, noLastYear })).toEqual(['not-enough-data']);
    expect(statesOf(check, changed({ published: undefined }))).toEqual(['not-enough-data']);
    expect(statesOf(check, changed({ against: 'budget' }))).toEqual(['not-applicable']);
    expect(statesOf(check, SILENT)).toEqual(['not-applicable']);
  });
});
