import { describe, expect, it } from 'vitest';
import type { ToldChange } from '../told.ts';
import check from './growth-ratio.ts';
import { amount, faults, percent, read, SILENT, shownBy, statesOf, TOLD } from './told.fixture.ts';

const [grown] = TOLD.changes;
const changed = (change: Partial<ToldChange>) => ({ ...TOLD, changes: [{ ...grown!, ...change }] });
const rate = (said: string) => ({ percent: percent('收支总计', said), said: 'up', mayBeCut: true }) as const;
/** a change as a document tells it: the amount now and the change, not the amount of the year before */
const inDocument = (said: string, more = '16.00') =>
  changed({
    amount: read('收支总计', more),
    now: read('收支总计', '166.00'),
    before: undefined,
    rate: rate(said),
  });

describe(check.title, () => {
  it('holds for ours, and where the amount before has to be worked out', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds']);
    expect(statesOf(check, inDocument('10.67'))).toEqual(['holds']);
    expect(statesOf(check, inDocument('10.7'))).toEqual(['holds']);
  });

  it('finds ours off by one last digit', () => {
    const off = changed({ rate: { ...rate('10.68'), mayBeCut: false } });
    expect(faults(check, off)).toEqual([
      'error 收支总计 增减 16.00 10.68%：「收支总计」增减 16.00，基数为 150.00 万元，比例应为 10.67%，文中写作 10.68%',
    ]);
    expect(shownBy(check, off)).toEqual([
      ['增减比例 10.68%', '增减额 16.00万元', '收支总计 166.00万元', '上年收支总计 150.00万元'],
    ]);
  });

  it('finds a rate that no rounding explains', () => {
    expect(faults(check, inDocument('11.11'))).toEqual([
      'error 收支总计 增减 16.00 11.11%：「收支总计」增减 16.00，倒算基数为 150.00 万元，比例应为 10.67%，文中写作 11.11%',
    ]);
  });

  it('finds an increase above what there is now', () => {
    expect(faults(check, inDocument('10.00', '170.00'))).toEqual([
      'error 收支总计 增减 170.00 10.00%：「收支总计」增加额 170.00 大于本年数，倒算基数为负',
    ]);
    expect(statesOf(check, inDocument('10.00', '166.01'))).toEqual(['not-applicable']);
  });

  it('lacks data without the amount now, and does not judge a zero base', () => {
    expect(statesOf(check, changed({ now: undefined, before: undefined }))).toEqual(['not-enough-data']);
    expect(statesOf(check, changed({ before: amount('上年', 0) }))).toEqual(['not-applicable']);
    expect(statesOf(check, SILENT)).toEqual(['not-applicable']);
  });
});
