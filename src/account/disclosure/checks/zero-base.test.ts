import { describe, expect, it } from 'vitest';
import type { ToldPercent } from '../told.ts';
import { amount, faults, percent, read, SILENT, shownBy, statesOf, TOLD } from './told.fixture.ts';
import check from './zero-base.ts';

const none = { ...SILENT, account: TOLD.account };
const nothing = read('预算', '0');
const of = (said: string, part: string): ToldPercent => ({
  percent: percent('比例', said),
  part: read('公务接待费', part),
  whole: nothing,
  mayBeCut: true,
});

describe(check.title, () => {
  it('holds where every whole has a value', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds', 'holds', 'holds', 'holds']);
  });

  it('finds a completion of no budget, and only doubts nothing of nothing', () => {
    const completions = [of('95.89', '0.19'), of('0.00', '0.00'), of('100.00', '0.00')];
    expect(faults(check, { ...none, completions })).toEqual([
      'error 公务接待费 完成预算 95.89%：「公务接待费」预算数为 0，文中写「完成预算的 95.89%」',
      'warning 公务接待费 完成预算 0.00%：「公务接待费」预算数为 0，文中写「完成预算的 0.00%」',
      'error 公务接待费 完成预算 100.00%：「公务接待费」预算数为 0，文中写「完成预算的 100.00%」',
    ]);
    expect(shownBy(check, { ...none, completions })[0]).toEqual([
      '完成比例 95.89%',
      '决算数 0.19万元',
      '预算 0万元',
    ]);
  });

  it('finds a share of nothing, but not parts of zero that a form prints with 0 %', () => {
    const told = { ...none, shares: [of('50.00', '0.19'), of('0.00', '0.00')] };
    expect(faults(check, told)).toEqual([
      'error 公务接待费 占比 50.00%：「预算」为 0，文中写「公务接待费」占 50.00%',
    ]);
    expect(statesOf(check, told)).toEqual(['broken', 'not-applicable']);
  });

  it('finds a rate on nothing: where the amount before is told, and where it is worked out', () => {
    const [grown] = TOLD.changes;
    const onNothing = { ...grown!, before: amount('上年收支总计', 0) };
    expect(faults(check, { ...none, changes: [onNothing] })).toEqual([
      'error 收支总计 增减 16.00 10.67%：「收支总计」基数「上年收支总计」为 0，文中写「10.67%」',
    ]);
    const same = read('公务接待费', '0.19');
    const all = { ...grown!, amount: same, now: same, before: undefined };
    expect(faults(check, { ...none, changes: [all] })).toEqual([
      'error 公务接待费 增减 0.19 10.67%：「公务接待费」本年数与增加额同为 0.19，基数为 0，文中写「10.67%」',
    ]);
    expect(shownBy(check, { ...none, changes: [all] })).toEqual([
      ['增减比例 10.67%', '增加额 0.19万元', '公务接待费 0.19万元'],
    ]);
  });

  it('says that there is nothing to judge', () => {
    expect(statesOf(check, none)).toEqual(['not-applicable']);
  });
});
