import { describe, expect, it } from 'vitest';
import { day, instant } from '#base/kernel/index.ts';
import { type AddStaffState, decideAddStaff } from './add-staff.ts';
import { decideChangeRoles } from './change-roles.ts';
import { decideChangeState, stateChanges } from './change-state.ts';
import { lukouOrg } from './pack.ts';
import type { RoleId } from './roles.ts';
import type { StaffMember, StaffState } from './staff.ts';

const pack = lukouOrg();
const state: AddStaffState = {
  taken: new Set(['kuaiji']),
  units: new Map(pack.units.map((unit) => [unit.id, unit])),
  regions: new Map(pack.regions.map((region) => [region.code, region])),
  today: day('2020-07-04'),
};
const newcomer = { id: 'chuangkou9', name: '白露', title: '综合窗口', unit: 'hall', scope: '430212000000' };

function member(id: string, roles: readonly RoleId[], at: StaffState = 'active'): StaffMember {
  const stateSince = at === 'active' ? null : { at: instant(0), by: 'anquan', reason: '演示' };
  return { id, name: id, title: '', unit: 'office', scope: '430212000000', roles, state: at, stateSince };
}

const all = [
  member('admin', ['admin']),
  member('anquan', ['security']),
  member('audit', ['auditor']),
  member('kuaiji', ['bookkeeper']),
  member('gone', [], 'left'),
  member('shut', ['approver'], 'locked'),
];

function codes(result: { ok: boolean; problems?: readonly { code: string }[] }): string[] {
  return result.ok ? [] : (result.problems ?? []).map((problem) => problem.code);
}

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

describe('changing roles', () => {
  const change = (id: string, roles: readonly string[], actor = 'anquan') =>
    decideChangeRoles(all, { actor, id, roles });

  it('is one fact with what was before, and none when nothing changes', () => {
    expect(change('kuaiji', ['district-clerk', 'bookkeeper'])).toEqual({
      ok: true,
      value: [
        {
          stream: 'staff/kuaiji',
          kind: 'staff-roles-changed',
          payload: { id: 'kuaiji', roles: ['bookkeeper', 'district-clerk'], before: ['bookkeeper'] },
        },
      ],
    });
    expect(change('kuaiji', ['bookkeeper'])).toEqual({ ok: true, value: [] });
  });

  it('refuses unknown people and roles, the gone, and one’s own account', () => {
    expect(codes(change('nobody', []))).toEqual(['org/staff-unknown']);
    expect(codes(change('kuaiji', ['emperor', 'constructor']))).toEqual([
      'org/role-unknown',
      'org/role-unknown',
    ]);
    expect(codes(change('gone', ['approver']))).toEqual(['org/staff-state']);
    expect(codes(change('anquan', ['security', 'admin']))).toEqual([
      'org/own-account',
      'org/roles-incompatible',
    ]);
  });

  it('refuses roles that one person may not hold together', () => {
    expect(codes(change('kuaiji', ['bookkeeper', 'reviewer']))).toEqual(['org/roles-incompatible']);
  });

  it('refuses to take its last holder from an officer’s role', () => {
    expect(codes(change('admin', ['approver']))).toEqual(['org/last-officer']);
    const two = [...all, member('admin2', ['admin'])];
    expect(decideChangeRoles(two, { actor: 'anquan', id: 'admin', roles: [] }).ok).toBe(true);
  });
});

describe('locking, unlocking, leaving', () => {
  const reason = '调离';

  it('go from state to state as the table says', () => {
    const outcome = (['active', 'locked', 'left'] as const).map((from) =>
      (['lock', 'unlock', 'leave'] as const).map((change) => {
        const one = [...all, member('x', [], from)];
        const decided = decideChangeState(one, change, { actor: 'anquan', id: 'x', reason });
        return decided.ok ? decided.value[0]!.kind : codes(decided).join();
      }),
    );
    expect(outcome).toEqual([
      ['staff-locked', 'org/staff-state', 'staff-left'],
      ['org/staff-state', 'staff-unlocked', 'staff-left'],
      ['org/staff-state', 'org/staff-state', 'org/staff-state'],
    ]);
    expect(Object.keys(stateChanges)).toEqual(['lock', 'unlock', 'leave']);
  });

  it('need a reason and somebody else', () => {
    const own = { actor: 'kuaiji', id: 'kuaiji', reason: ' ' };
    expect(codes(decideChangeState(all, 'lock', own))).toEqual(['org/own-account', 'org/staff-reason']);
    const long = { actor: 'anquan', id: 'kuaiji', reason: '因'.repeat(201) };
    expect(codes(decideChangeState(all, 'lock', long))).toEqual(['org/staff-reason']);
    expect(codes(decideChangeState(all, 'leave', { ...long, id: 'nobody' }))).toEqual(['org/staff-unknown']);
  });

  it('leave the three officers in place', () => {
    const command = { actor: 'admin', id: 'anquan', reason };
    expect(codes(decideChangeState(all, 'leave', command))).toEqual(['org/last-officer']);
    // a locked officer does not count as one in place
    const two = [...all, member('anquan2', ['security'], 'locked')];
    expect(codes(decideChangeState(two, 'lock', command))).toEqual(['org/last-officer']);
  });
});
