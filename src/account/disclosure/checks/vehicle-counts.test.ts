import { describe, expect, it } from 'vitest';
import { faults, recounted, statesOf, TOLD } from './told.fixture.ts';
import check from './vehicle-counts.ts';

describe(check.title, () => {
  it('holds where the kinds add up', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds', 'holds']);
  });

  it('finds a vehicle of no kind, and more kept than there are', () => {
    expect(faults(check, recounted({ 'vehicle.other': 1, 'vehicle.kept': 4 }))).toEqual([
      'error 车辆总数：车辆总数3辆，各类用车合计2辆',
      'error 保有量：保有量4辆，多于车辆总数3辆',
    ]);
  });

  it('has not enough data without the register', () => {
    expect(statesOf(check, recounted({ 'vehicle.total': undefined }))).toEqual(['not-enough-data']);
  });
});
