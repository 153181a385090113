import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { decideAddRegion } from './add-region.ts';
import { decideAddUnit } from './add-unit.ts';
import { decideAddWindow } from './add-window.ts';
import type { Region } from './regions.ts';
import type { Unit } from './units.ts';

const DISTRICT = '430212000000';
const TOWN = '430212106000';
const span = { from: day('2020-01-01'), until: null };
const names = (name: string) => [{ name, ...span }];
const town: Region = { code: TOWN, parent: DISTRICT, level: 'town', ...span, names: names('古岳峰镇') };
const centre: Unit = {
  id: `town-${TOWN}`,
  kind: 'town-centre',
  parent: null,
  region: TOWN,
  ...span,
  names: names('古岳峰镇便民服务中心'),
};

function codes(result: { ok: boolean; problems?: readonly { code: string }[] }): string[] {
  return result.ok ? [] : (result.problems ?? []).map((problem) => problem.code);
}

describe('a region', () => {
  it('is taken in under its parent', () => {
    const decided = decideAddRegion(new Set([DISTRICT]), town);
    expect(decided.ok && decided.value.map((fact) => [fact.stream, fact.kind])).toEqual([
      [`region/${TOWN}`, 'region-added'],
    ]);
  });

  it('is refused with everything that is wrong with it', () => {
    expect(codes(decideAddRegion(new Set([DISTRICT, TOWN]), town))).toEqual(['org/already-known']);
    const elsewhere = { ...town, code: '430211106000' };
    expect(codes(decideAddRegion(new Set([DISTRICT]), elsewhere))).toEqual(['org/region-code']);
    expect(codes(decideAddRegion(new Set([DISTRICT]), { ...town, parent: null }))).toEqual([
      'org/region-code',
    ]);
    expect(codes(decideAddRegion(new Set(), { ...town, names: [] }))).toEqual([
      'org/region-unknown',
      'org/span',
    ]);
  });
});

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

describe('a window', () => {
  const window = { number: 1, unit: 'minzheng', kind: 'department' as const, label: '民政', ...span };

  it('opens for a unit that is known', () => {
    expect(decideAddWindow({ windows: new Set(), units: new Set(['minzheng']) }, window).ok).toBe(true);
  });

  it('is refused twice, without its unit, and when it ends before it opens', () => {
    const ended = { ...window, until: day('2019-01-01') };
    expect(codes(decideAddWindow({ windows: new Set([1]), units: new Set() }, ended))).toEqual([
      'org/already-known',
      'org/unit-unknown',
      'org/span',
    ]);
  });
});
