import { describe, expect, it } from 'vitest';
import { count, faults, recounted, SILENT, shownBy, statesOf, TOLD } from './told.fixture.ts';
import check from './vehicle-counts.ts';

const [fleet] = TOLD.fleets;

describe(check.title, () => {
  it('holds where the kinds add up', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds', 'holds']);
  });

  it('finds a vehicle of no kind, and more kept than there are', () => {
    const fleets = [{ ...fleet!, kinds: [count('主要领导干部用车', 1), count('其他用车', 1)] }];
    const told = { ...recounted({ 'vehicle.kept': 4 }), fleets };
    expect(faults(check, told)).toEqual([
      'error 车辆 3 辆：车辆总数 3 辆，各类用车合计 2 辆',
      'error 保有量：保有量 4 辆，多于车辆总数 3 辆',
    ]);
    expect(shownBy(check, told)).toEqual([
      ['车辆总数 3', '主要领导干部用车 1', '其他用车 1'],
      ['保有量 4', '车辆总数 3'],
    ]);
  });

  it('does not count vehicles to be bought among those that are kept', () => {
    const fleets = [{ ...fleet!, held: false }];
    expect(statesOf(check, { ...recounted({ 'vehicle.kept': 4 }), fleets })).toEqual(['holds']);
  });

  it('has not enough data without vehicles or without kinds', () => {
    expect(statesOf(check, SILENT)).toEqual(['not-enough-data']);
    expect(statesOf(check, { ...TOLD, fleets: [{ ...fleet!, kinds: [] }] })[0]).toBe('not-enough-data');
  });
});
