import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { demoOrg } from '#demo/packs/org.ts';
import { type AddStaffState, decideAddStaff } from './add-staff.ts';
import { codes } from './staff.fixture.ts';

const pack = demoOrg();
const state: AddStaffState = {
  taken: new Set(['kuaiji']),
  units: new Map(pack.units.map((unit) => [unit.id, unit])),
  regions: new Map(pack.regions.map((region) => [region.code, region])),
  today: day('2020-07-04'),
};
const newcomer = { id: 'chuangkou9', name: '白露', title: '综合窗口', unit: 'hall', scope: '430212000000' };

describe('taking a colleague on', () => {
  it('is one fact, without any role', () => {
    const decided = decideAddStaff(state, { ...newcomer, name: ' 白露 ' });
    expect(decided).toEqual({
      ok: true,
      value: [{ stream: 'staff/chuangkou9', kind: 'staff-added', payload: newcomer }],
    });
  });

  it('refuses everything that is wrong at once', () => {
    const wrong = { id: 'Bad Name', name: ' ', title: '长'.repeat(51), unit: 'nowhere', scope: '1' };
    expect(codes(decideAddStaff(state, wrong))).toEqual([
      'org/staff-id-shape',
      'org/staff-name',
      'org/staff-title',
      'org/unit-unknown',
      'org/region-unknown',
    ]);
  });

  it('refuses a name that is taken, control characters, and a scope beyond the unit', () => {
    expect(codes(decideAddStaff(state, { ...newcomer, id: 'kuaiji' }))).toEqual(['org/staff-exists']);
    expect(codes(decideAddStaff(state, { ...newcomer, name: '白\u0000露' }))).toEqual(['org/staff-name']);
    const station = { ...newcomer, unit: 'station-430212106219' };
    expect(codes(decideAddStaff(state, station))).toEqual(['org/scope-beyond-unit']);
  });

  it('refuses a station that is not there yet', () => {
    const early = { ...newcomer, unit: 'station-430212100003', scope: '430212100003' };
    expect(codes(decideAddStaff(state, early))).toEqual(['org/unit-unknown', 'org/region-unknown']);
    expect(decideAddStaff({ ...state, today: day('2023-12-31') }, early).ok).toBe(true);
  });
});
