import { describe, expect, it } from 'vitest';
import { permissionsOf, type RoleId } from '#base/org/index.ts';
import { terms } from '../commands/testing.ts';
import { type Actor, covers, maySee, rolesInCase, seesBeyondUnit } from './role-in-case.ts';

const subject = { applicant: 'p1', openedBy: 'u1', handler: 'u2', site: '430212106201', terms };

function staff(role: RoleId, changes: Partial<Actor> = {}): Actor {
  const base = { id: 'u9', person: null, unit: 'hall', region: '430212000000', general: true };
  return { ...base, permissions: permissionsOf([role]), ...changes };
}

const department = { unit: 'linye', general: false };

describe('what somebody is to a case', () => {
  it.each<[string, Actor, string[]]>([
    ['its applicant', { ...staff('auditor'), permissions: [], person: 'p1' }, ['applicant']],
    ['another person', { ...staff('auditor'), permissions: [], person: 'p2' }, []],
    ['the district window', staff('district-clerk'), ['clerk']],
    ['the window of its town', staff('town-clerk', { region: '430212106000' }), ['clerk']],
    ['the window of another town', staff('town-clerk', { region: '430212100000' }), []],
    ['the station of its village', staff('village-clerk', { region: '430212106201' }), ['courier', 'clerk']],
    ['the station of the next village', staff('village-clerk', { region: '430212106202' }), []],
    ['a grid agent of its village', staff('grid-agent', { region: '430212106201' }), ['courier']],
    [
      'the agent who opened it',
      staff('grid-agent', { id: 'u1', region: '430212106201' }),
      ['agent', 'courier'],
    ],
    [
      'the agent to whom it was handed',
      staff('grid-agent', { id: 'u2', region: '430212106201' }),
      ['agent', 'courier'],
    ],
    ['an agent of another village', staff('grid-agent', { id: 'u1', region: '430212106202' }), []],
    ['the window of its department', staff('department-clerk', department), ['clerk']],
    ['the window of another department', staff('department-clerk', { unit: 'minzheng', general: false }), []],
    ['an approver of its department', staff('approver', department), ['reviewer', 'decider']],
    ['an approver of another department', staff('approver', { unit: 'minzheng', general: false }), []],
    [
      'the director of its department',
      staff('department-director', department),
      ['reviewer', 'decider', 'director'],
    ],
    ['a bookkeeper', staff('bookkeeper'), []],
    ['the system’s administrator', staff('admin'), []],
  ])('%s', (_who, actor, roles) => {
    expect(rolesInCase(actor, subject)).toEqual(roles);
  });
});

describe('a draft from home', () => {
  const unsent = { ...subject, openedBy: 'p1', handler: 'p1', status: 'draft' as const };
  const everybody = (['district-clerk', 'village-clerk', 'grid-agent', 'director', 'approver'] as const).map(
    (role) => staff(role, { region: '430212106201', unit: 'linye' }),
  );

  it('is its applicant’s alone, thrown away or not', () => {
    for (const status of ['draft', 'discarded'] as const)
      for (const actor of everybody) {
        expect(rolesInCase(actor, { ...unsent, status })).toEqual([]);
        expect(maySee(actor, { ...unsent, status })).toBe(false);
      }
    const own = { ...staff('auditor'), permissions: [], person: 'p1' };
    expect([rolesInCase(own, unsent), maySee(own, unsent)]).toEqual([['applicant'], true]);
  });

  it('is the window’s once it has it, as one that was made there', () => {
    const brought = { ...unsent, handler: 'u2' };
    expect(rolesInCase(staff('district-clerk'), brought)).toEqual(['clerk']);
    expect(rolesInCase(staff('district-clerk'), { ...unsent, status: 'submitted' })).toEqual(['clerk']);
  });
});

describe('regions', () => {
  it('cover what lies in them and nothing else', () => {
    expect(covers('430212000000', '430212106201')).toBe(true);
    expect(covers('430212106000', '430212106201')).toBe(true);
    expect(covers('430212106201', '430212106201')).toBe(true);
    expect(covers('430212106201', '430212106000')).toBe(false);
    expect(covers('430212106000', '430212000000')).toBe(false);
    expect(covers('430211000000', '430212106201')).toBe(false);
  });
});

describe('an excluded kind', () => {
  const excluded = { ...subject, terms: { ...terms, excluded: true } };

  it('is taken in by its own window only', () => {
    expect(rolesInCase(staff('district-clerk'), excluded)).toEqual([]);
    expect(rolesInCase(staff('department-clerk', department), excluded)).toEqual(['clerk']);
  });
});

describe('who may look', () => {
  const may = (actor: Actor, status: 'accepted' | 'made' = 'accepted') =>
    maySee(actor, { ...subject, status });

  it.each<[string, Actor, boolean]>([
    ['the applicant', { ...staff('auditor'), permissions: [], person: 'p1' }, true],
    ['another person', { ...staff('auditor'), permissions: [], person: 'p2' }, false],
    ['a window of the region', staff('town-clerk', { region: '430212106000' }), true],
    ['a window of another', staff('town-clerk', { region: '430212100000' }), false],
    ['who decides', staff('approver', department), true],
    ['who decides other things', staff('approver', { unit: 'minzheng', general: false }), false],
    ['an overseer', staff('environment-officer', { unit: 'environment', general: false }), true],
    ['the administrator', staff('admin', { general: false }), false],
    ['a courier', staff('grid-agent', { region: '430212106201', general: false }), false],
  ])('%s', (_who, actor, sees) => {
    expect(may(actor)).toBe(sees);
  });

  it('is a courier too once there is something to carry', () => {
    expect(may(staff('grid-agent', { region: '430212106201', general: false }), 'made')).toBe(true);
    expect(may(staff('grid-agent', { region: '430212106202', general: false }), 'made')).toBe(false);
  });

  it('reads beyond their unit when they work for none', () => {
    expect(seesBeyondUnit(staff('director', { general: false }))).toBe(true);
    expect(seesBeyondUnit(staff('district-clerk'))).toBe(true);
    expect(seesBeyondUnit(staff('approver', department))).toBe(false);
    expect(seesBeyondUnit(staff('grid-agent'))).toBe(false);
  });
});
