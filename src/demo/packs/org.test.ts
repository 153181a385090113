import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { nameOn, standsOn } from '#base/org/dated.ts';
import { conflictsIn, isRole, officers } from '#base/org/roles.ts';
import { STAFF_ID } from '#base/org/staff.ts';
import { townCentreId, villageStationId } from '#base/org/units.ts';
import unitsPack from '#packs/lukou/units.json' with { type: 'json' };
import { demoOrg } from './org.ts';

const pack = demoOrg();
const in2020 = day('2020-07-04');
const units = new Map(pack.units.map((unit) => [unit.id, unit]));

function named(kind: string): string[] {
  return pack.units
    .filter((unit) => unit.kind === kind && standsOn(unit, in2020))
    .map((unit) => nameOn(unit.names, in2020));
}

describe('the units of Lukou', () => {
  it('are the bureau, its five sections and its centre as published', () => {
    expect(named('bureau')).toEqual(['株洲市渌口区行政审批服务局']);
    expect(named('section')).toEqual([
      '办公室',
      '行政审批制度改革股',
      '电子政务管理股',
      '窗口管理股',
      '优化办',
    ]);
    expect(named('institution')).toEqual(['渌口区政务服务中心']);
  });

  it('have the published numbers of staff', () => {
    const counted = (id: string) => units.get(id)!.headcount!.map((line) => [line.kind, line.persons]);
    expect(counted('bureau')).toEqual([
      ['编制', 8],
      ['在职在编', 5],
    ]);
    expect(counted('hall').slice(0, 2)).toEqual([
      ['编制', 11],
      ['在职在编', 10],
    ]);
    const sum = (group: { parts: { persons: number }[] }) =>
      group.parts.reduce((total, part) => total + part.persons, 0);
    expect([sum(unitsPack.system), sum(unitsPack.contract)]).toEqual([116, 27]);
  });

  it('have 17 departments with a window, 8 centres, 139 stations in 2020 and 140 in 2023', () => {
    expect([
      named('department').length,
      named('town-centre').length,
      named('village-station').length,
    ]).toEqual([17, 8, 139]);
    const later = pack.units.filter((unit) => standsOn(unit, day('2023-12-31')));
    expect(later.filter((unit) => unit.kind === 'village-station')).toHaveLength(140);
  });

  it('name stations after their village or community', () => {
    const nameOf = (id: string) => nameOn(units.get(id)!.names, in2020);
    expect(nameOf(villageStationId('430212106219'))).toBe('腰塘村便民服务站');
    expect(nameOf(villageStationId('430212100010'))).toBe('向阳社区便民服务站');
    expect(nameOf(townCentreId('430212106000'))).toBe('古岳峰镇便民服务中心');
    expect(units.get(villageStationId('430212106219'))!.parent).toBe(townCentreId('430212106000'));
  });

  const source = path.resolve('../shared/data/hunan-items.json');
  it.skipIf(!existsSync(source))('take their departments from those with two or more items', () => {
    const { items } = JSON.parse(readFileSync(source, 'utf8')) as { items: { dept: string }[] };
    const counts = Map.groupBy(items, (item) => item.dept);
    const several = [...counts].filter(([, found]) => found.length >= 2).map(([dept]) => dept);
    const departments = pack.units.flatMap((unit) => unit.itemDept ?? []);
    expect([...departments].sort()).toEqual([...several].sort());
  });
});

describe('the windows of the hall', () => {
  it('are 17 and, with the 18 added, 35', () => {
    const open = (on: string) => pack.windows.filter((window) => standsOn(window, day(on))).length;
    expect([open('2020-07-04'), open('2021-01-01')]).toEqual([17, 35]);
  });

  it('are one for each department', () => {
    const own = pack.windows.filter((window) => window.kind === 'department').map((window) => window.unit);
    expect(new Set(own).size).toBe(17);
    expect(own.every((id) => units.get(id)?.kind === 'department')).toBe(true);
  });
});

describe('the demo staff', () => {
  it('are at most 80, each with a sign-in name and a name of their own', () => {
    expect(pack.staff.length).toBeLessThanOrEqual(80);
    expect(new Set(pack.staff.map((staff) => staff.id)).size).toBe(pack.staff.length);
    expect(new Set(pack.staff.map((staff) => staff.name)).size).toBe(pack.staff.length);
    expect(pack.staff.filter((staff) => !STAFF_ID.test(staff.id))).toEqual([]);
  });

  it('have roles that exist and that one person may hold together', () => {
    for (const staff of pack.staff) {
      expect(staff.roles.length, staff.id).toBeGreaterThan(0);
      expect(conflictsIn(staff.roles.filter(isRole)), staff.id).toEqual([]);
      expect(staff.roles.every(isRole), staff.id).toBe(true);
    }
  });

  it('give every officer, every department an approver and a director, and every town a clerk', () => {
    const holders = (role: string) => pack.staff.filter((staff) => staff.roles.includes(role));
    for (const officer of officers) expect(holders(officer)).toHaveLength(1);
    const departments = pack.units.filter((unit) => unit.kind === 'department').map((unit) => unit.id);
    const deciding = holders('approver').map((staff) => staff.unit);
    expect(deciding.filter((unit) => departments.includes(unit))).toEqual(departments);
    // each of the eight towns has one person who decides on the spot, and so have two stations
    expect(deciding.filter((unit) => unit.startsWith('town-'))).toHaveLength(8);
    expect(deciding.filter((unit) => unit.startsWith('station-'))).toHaveLength(2);
    const directors = holders('department-director').map((staff) => staff.unit);
    expect(directors.filter((unit) => departments.includes(unit))).toEqual(departments);
    // 行政许可法第四十二条: the organ's director approves an extension, also in a town
    expect(directors.filter((unit) => unit.startsWith('town-'))).toHaveLength(8);
    expect(holders('town-clerk')).toHaveLength(8);
    expect(holders('village-clerk').map((staff) => staff.id)).toContain('yaotang');
  });
});
