import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { decideAddUnit } from './add-unit.ts';
import { codes } from './staff.fixture.ts';
import type { Unit } from './units.ts';

const DISTRICT = '430212000000';
const TOWN = '430212106000';
const span = { from: day('2020-01-01'), until: null };
const names = (name: string) => [{ name, ...span }];
const centre: Unit = {
  id: `town-${TOWN}`,
  kind: 'town-centre',
  parent: null,
  region: TOWN,
  ...span,
  names: names('古岳峰镇便民服务中心'),
};

describe('a unit', () => {
  const known = { units: new Set<string>(), regions: new Set([TOWN]) };

  it('is taken in where its region is known', () => {
    expect(decideAddUnit(known, centre)).toMatchObject({
      ok: true,
      value: [{ stream: centre.id.replace('town-', 'unit/town-'), kind: 'unit-added' }],
    });
  });

  it('is refused twice, without its parent, without its region', () => {
    expect(codes(decideAddUnit({ ...known, units: new Set([centre.id]) }, centre))).toEqual([
      'org/already-known',
    ]);
    const lost = { ...centre, parent: 'nowhere', region: DISTRICT };
    expect(codes(decideAddUnit(known, lost))).toEqual(['org/unit-unknown', 'org/region-unknown']);
  });
});
