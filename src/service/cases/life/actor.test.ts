import { describe, expect, it } from 'vitest';
import { instant } from '#base/kernel/index.ts';
import { permissionsOf, type RoleId, type Session } from '#base/org/index.ts';
import { terms } from '../commands/testing.ts';
import { actorOf, applicantActor, colleague, mayTakeOver } from './actor.ts';

function session(changes: Partial<Session>): Session {
  const base = { id: 's', staffId: 'u', name: '某人', unit: 'linye', regionScope: '430212000000', roles: [] };
  return { ...base, permissions: [], mustChangePassword: false, expires: instant(0), ...changes };
}
const member = (id: string, scope: string, ...roles: RoleId[]) =>
  colleague({ id, name: id, title: '', unit: 'linye', scope, roles, state: 'active', stateSince: null });
const subject = { applicant: 'p1', openedBy: 'u1', handler: 'u2', site: '430212106201', terms };

describe('an actor', () => {
  it('is who is signed in, general at a window without distinction', () => {
    const roles = ['town-clerk'] as const;
    const clerk = actorOf(session({ roles, permissions: permissionsOf(roles) }));
    expect(clerk).toMatchObject({ id: 'u', person: null, unit: 'linye', general: true });
    expect(actorOf(session({ roles: ['department-clerk'] })).general).toBe(false);
  });

  it('may nothing while their password is somebody else’s', () => {
    expect(actorOf(session({ roles: ['approver'] })).permissions).toEqual([]);
  });

  it('from home is nothing but a person', () => {
    expect(applicantActor('p1')).toEqual({
      ...{ id: 'p1', person: 'p1', permissions: [], unit: null, region: null, general: false },
    });
  });
});

describe('a colleague may take a case', () => {
  it('when they have a part in it, or goes to the doors of the place', () => {
    expect(mayTakeOver(member('a', '430212000000', 'approver'), subject)).toBe(true);
    expect(mayTakeOver(member('b', '430212106000', 'town-clerk'), subject)).toBe(true);
    expect(mayTakeOver(member('c', '430212106201', 'grid-agent'), subject)).toBe(true);
    expect(mayTakeOver(member('d', '430212106202', 'grid-agent'), subject)).toBe(false);
    expect(mayTakeOver(member('e', '430212000000', 'director'), subject)).toBe(false);
  });
});
