import { describe, expect, it } from 'vitest';
import { permissionsOf, type RoleId } from '#base/org/index.ts';
import type { Actor } from '#service/cases/index.ts';
import { narrow, scopeOf } from './scope.ts';

const TOWN = '430212106000';
const VILLAGE = '430212106201';

function actor(roles: readonly RoleId[], unit: string | null, region: string | null, general = false): Actor {
  return { id: 'x', person: null, permissions: permissionsOf(roles), unit, region, general };
}

describe('whose sums somebody sees', () => {
  it('are the district’s for the director and the overseers', () => {
    const district = { kind: 'region', place: '430212000000' };
    for (const role of ['director', 'item-keeper', 'window-manager', 'environment-officer'] as const)
      expect(scopeOf(actor([role], 'ju', '430212000000'))).toEqual(district);
  });

  it('are a department’s own for its people, whatever their region', () => {
    for (const role of ['approver', 'department-director', 'department-clerk'] as const)
      expect(scopeOf(actor([role], 'linye', '430212000000'))).toEqual({ kind: 'unit', unit: 'linye' });
  });

  it('are their place’s for windows without distinction', () => {
    expect(scopeOf(actor(['town-clerk'], `town-${TOWN}`, TOWN, true))).toEqual({
      kind: 'region',
      place: TOWN,
    });
  });

  it('are nobody’s without the permission to read cases', () => {
    for (const role of ['grid-agent', 'bookkeeper', 'admin', 'auditor'] as const)
      expect(scopeOf(actor([role], 'ju', '430212000000'))).toBeNull();
  });
});

describe('a question', () => {
  const town = { kind: 'region', place: TOWN } as const;
  const unit = { kind: 'unit', unit: 'linye' } as const;

  it('is narrowed to the scope', () => {
    expect(narrow(town, {})).toEqual({ place: TOWN });
    expect(narrow(town, { place: VILLAGE, unit: 'linye' })).toEqual({ place: VILLAGE, unit: 'linye' });
    expect(narrow(unit, { place: VILLAGE })).toEqual({ place: VILLAGE, unit: 'linye' });
    expect(narrow({ kind: 'region', place: '430212000000' }, {})).toEqual({});
  });

  it('beyond it is refused', () => {
    expect(narrow(town, { place: '430212107000' })).toBeNull();
    expect(narrow(town, { place: '430212000000' })).toBeNull();
    expect(narrow(town, { place: 'nowhere' })).toBeNull();
    expect(narrow(unit, { unit: 'minzheng' })).toBeNull();
  });
});
