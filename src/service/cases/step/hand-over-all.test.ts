import { describe, expect, it } from 'vitest';
import { permissionsOf, type RoleId, type StaffMember } from '#base/org/index.ts';
import { accepted, drafted, play } from '../commands/testing.ts';
import { colleague } from '../life/actor.ts';
import { people, TOWN } from '../life/matrix.fixture.ts';
import { YAOTANG } from '../testing.routes.ts';
import { answersFor, planHandOver } from './hand-over-all.ts';

const member = (
  id: string,
  unit: string,
  scope: string,
  roles: readonly RoleId[],
  state: StaffMember['state'] = 'active',
): StaffMember => ({ id, name: id, title: '', unit, scope, roles, state, stateSince: null });

const everybody = people.map(([id, , unit, scope, roles]) => ({
  id,
  unit,
  region: scope,
  person: null,
  permissions: permissionsOf(roles),
  general: roles.some((role) => ['district-clerk', 'town-clerk', 'village-clerk'].includes(role)),
}));

const whoAnswersFor = (one: StaffMember) =>
  everybody
    .filter((who) => answersFor(who, one))
    .map(({ id }) => id)
    .sort();

describe('who may hand over all of a colleague’s cases', () => {
  it('is the colleague, the director of their unit and who manages the windows', () => {
    expect(whoAnswersFor(member('guyuefeng', TOWN, '430212106000', ['town-clerk']))).toEqual([
      'chuangguan',
      'guyuefeng',
      'town-director',
    ]);
    expect(whoAnswersFor(member('linye-shenpi', 'linye', '430212000000', ['approver']))).toEqual([
      'chuangguan',
      'linye-fuze',
      'linye-shenpi',
    ]);
  });

  it('is also their unit and a window above them once they are gone', () => {
    const gone = member('yaotang', 'station-430212106219', YAOTANG, ['village-clerk'], 'locked');
    // the district’s hall and their town; not another town, not a grid agent, not a department
    expect(whoAnswersFor(gone)).toEqual(['chuangguan', 'chuangkou1', 'guyuefeng', 'yaotang']);
    const left = member('linye-2', 'linye', '430212000000', ['approver'], 'left');
    expect(whoAnswersFor(left)).toEqual([
      'chuangguan',
      'chuangkou1',
      'linye-fuze',
      'linye-shenpi',
      'other-window',
    ]);
  });

  it('is never one of the three officers, the bookkeepers or who only reads', () => {
    const gone = member('x', 'egov', '430212000000', ['village-clerk'], 'left');
    expect(whoAnswersFor(gone)).toEqual(['chuangguan', 'chuangkou1']);
  });
});

describe('what goes and what stays', () => {
  const states = [play(drafted).state!, play(accepted).state!];

  it('leaves with them what the new colleague has no part in', () => {
    const linye = member('linye-2', 'linye', '430212000000', ['department-clerk']);
    const minzheng = member('minzheng-2', 'minzheng', '430212000000', ['approver']);
    expect(planHandOver(states, linye)).toEqual({ moves: states, left: [] });
    expect(planHandOver(states, minzheng)).toEqual({ moves: [], left: states });
    expect(colleague(linye).general).toBe(false);
  });

  it('leaves nothing where it goes to nobody yet', () => {
    expect(planHandOver(states, null)).toEqual({ moves: states, left: [] });
  });
});
