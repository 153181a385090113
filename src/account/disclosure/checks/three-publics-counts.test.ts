import { describe, expect, it } from 'vitest';
import check from './three-publics-counts.ts';
import { amount, count, faults, recounted, shownBy, statesOf, TOLD } from './told.fixture.ts';

describe(check.title, () => {
  it('holds where money and counts go together', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds', 'holds', 'holds', 'holds', 'holds', 'holds']);
  });

  it('finds money without groups, persons or vehicles', () => {
    const none = recounted({ 'reception.groups': 0, 'vehicle.bought.count': 0 });
    expect(faults(check, none)).toEqual([
      'error 公务接待 批次：公务接待支出 4.00 万元，文中写「公务接待批次0」',
      'error 公务用车购置 辆：公务用车购置支出 5.00 万元，文中写「公务用车购置数0」',
    ]);
    expect(shownBy(check, none)[0]).toEqual(['reception 4.00万元', '公务接待批次 0']);
  });

  it('shows the words of a document', () => {
    const words = { ...count('公务接待', 0), unit: '个', words: '接待来访团组0个' };
    const told = { ...TOLD, counted: new Map([...TOLD.counted, ['reception.groups', words]]) };
    expect(faults(check, told)).toEqual([
      'error 公务接待 批次：公务接待支出 4.00 万元，文中写「接待来访团组0个」',
    ]);
  });

  it('only warns of running cost without a vehicle, and of a visit that cost nothing', () => {
    expect(faults(check, recounted({ 'vehicle.kept': 0 }))).toEqual([
      'warning 公务用车运行维护 辆（保有量）：公务用车运行维护支出 3.00 万元，文中写「保有量0」',
    ]);
    const publics = new Map([...TOLD.publics, ['abroad' as const, amount('abroad', 0)]]);
    expect(faults(check, { ...TOLD, publics })).toEqual([
      'warning 因公出国（境） 团组：因公出国（境）支出 0.00 万元，文中写「因公出国（境）团组1」',
      'warning 因公出国（境） 人次：因公出国（境）支出 0.00 万元，文中写「因公出国（境）人次2」',
    ]);
  });

  it('has not enough data when nothing is registered', () => {
    expect(statesOf(check, recounted({ 'trip.groups': undefined }))[0]).toBe('not-enough-data');
  });
});
