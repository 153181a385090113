import { describe, expect, it } from 'vitest';
import check from './three-publics-counts.ts';
import { faults, recounted, statesOf, TOLD } from './told.fixture.ts';

describe(check.title, () => {
  it('holds where money and counts go together', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds', 'holds', 'holds', 'holds', 'holds', 'holds']);
  });

  it('finds money without groups, persons or vehicles', () => {
    expect(faults(check, recounted({ 'reception.groups': 0, 'vehicle.bought.count': 0 }))).toEqual([
      'error 公务接待 批次：公务接待决算4.00万元，登记0批次',
      'error 公务用车购置 辆：公务用车购置决算5.00万元，登记0辆',
    ]);
  });

  it('only warns of running cost without a vehicle', () => {
    expect(faults(check, recounted({ 'vehicle.kept': 0 }))).toEqual([
      'warning 公务用车运行维护 辆（保有量）：公务用车运行维护决算3.00万元，登记0辆（保有量）',
    ]);
  });

  it('has not enough data when nothing is registered', () => {
    expect(statesOf(check, recounted({ 'trip.groups': undefined }))[0]).toBe('not-enough-data');
  });
});
