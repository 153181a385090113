import { expect, it } from 'vitest';
import { day, unwrap } from '#base/kernel/index.ts';
import { decideChangeStaff } from './change-staff.ts';
import { KNOWN, TOWN, VILLAGE } from './places.fixture.ts';
import { codes, member } from './staff.fixture.ts';

const clerk = {
  ...member('cun1', ['village-clerk']),
  name: '白露',
  unit: `station-${VILLAGE}`,
  scope: VILLAGE,
};
const state = {
  units: new Map(KNOWN.units.map((unit) => [unit.id, unit])),
  regions: new Map(KNOWN.regions.map((region) => [region.code, region])),
  today: day('2026-05-01'),
  staff: [clerk, { ...clerk, id: 'gone', state: 'left' as const }],
};
const asked = { id: 'cun1', name: '白露', title: '窗口', unit: `town-${TOWN}`, scope: TOWN };

it('moves a colleague to another unit and scope', () => {
  expect(unwrap(decideChangeStaff(state, asked))).toMatchObject([
    { stream: 'staff/cun1', kind: 'staff-changed', payload: asked },
  ]);
});

it('says nothing new where nothing changes', () => {
  const { id, name, title, unit, scope } = clerk;
  expect(unwrap(decideChangeStaff(state, { id, name, title, unit, scope }))).toEqual([]);
});

it.each([
  ['who is not known', { id: 'nobody' }, 'org/staff-unknown'],
  ['who has left', { id: 'gone' }, 'org/staff-state'],
  ['without a name', { name: '' }, 'org/staff-name'],
  ['into a unit that is not', { unit: 'nowhere' }, 'org/unit-unknown'],
  ['beyond the unit', { scope: '430299000000' }, 'org/scope-beyond-unit'],
])('refuses somebody %s', (_, wrong, code) => {
  expect(codes(decideChangeStaff(state, { ...asked, ...wrong }))).toEqual([code]);
});
