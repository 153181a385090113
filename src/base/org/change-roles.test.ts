import { describe, expect, it } from 'vitest';
import { decideChangeRoles } from './change-roles.ts';
import { all, codes, member } from './staff.fixture.ts';

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

  it('refuses unknown people and roles, the gone, and one’s own login', () => {
    expect(codes(change('nobody', []))).toEqual(['org/staff-unknown']);
    expect(codes(change('kuaiji', ['emperor', 'constructor']))).toEqual([
      'org/role-unknown',
      'org/role-unknown',
    ]);
    expect(codes(change('gone', ['approver']))).toEqual(['org/staff-state']);
    expect(codes(change('anquan', ['security', 'admin']))).toEqual([
      'org/own-login',
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
