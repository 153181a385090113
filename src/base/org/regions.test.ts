import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { demoOrg } from '#demo/packs/org.ts';
import { nameOn } from './dated.ts';
import { prefixOf, regionPath, regionsOn, regionTree, within } from './regions.ts';

const { regions } = demoOrg();
const in2020 = day('2020-07-04');
const in2023 = day('2023-12-31');
const DISTRICT = '430212000000';
const YAOTANG = '430212106219';

function villagesOn(on: ReturnType<typeof day>) {
  return regionsOn(regions, on).filter((region) => region.level === 'village');
}

describe('the regions of Lukou', () => {
  it('are one district, 8 towns and 139 villages in 2020, as the account says, and 140 in 2023', () => {
    const towns = regionsOn(regions, in2020).filter((region) => region.level === 'town');
    expect([towns.length, villagesOn(in2020).length, villagesOn(in2023).length]).toEqual([8, 139, 140]);
  });

  it('have the names of their year', () => {
    const zhaijia = regions.find((region) => region.code === '430212106206')!;
    expect([nameOn(zhaijia.names, in2020), nameOn(zhaijia.names, in2023)]).toEqual(['翟家村', '翟家桥村']);
    const added = villagesOn(in2023).filter((region) => !villagesOn(in2020).includes(region));
    expect(added.map((region) => nameOn(region.names, in2023))).toEqual(['象石社区居委会']);
  });

  it('make a tree of three levels with the numbers of villages that each town has', () => {
    const [district, ...others] = regionTree(regions, in2023);
    expect(others).toEqual([]);
    expect(district!.children.map((town) => [town.name, town.children.length])).toEqual([
      ['渌口镇', 27],
      ['朱亭镇', 19],
      ['古岳峰镇', 11],
      ['淦田镇', 16],
      ['龙门镇', 12],
      ['龙潭镇', 9],
      ['南洲镇', 20],
      ['龙船镇', 26],
    ]);
  });

  it('lead from the district down to Yaotang', () => {
    expect(regionPath(regions, YAOTANG, in2020)).toEqual(['渌口区', '古岳峰镇', '腰塘村']);
    expect(regionPath(regions, '000000000000', in2020)).toEqual([]);
  });

  it('lie within their parents by code alone', () => {
    for (const region of regions.filter((each) => each.parent !== null))
      expect(within(region.parent!, region.code), region.code).toBe(true);
  });

  const source = path.resolve('../shared/data/lukou-regions.json');
  it.skipIf(!existsSync(source))('are the ones of the Bureau of Statistics', () => {
    const read = JSON.parse(readFileSync(source, 'utf8')) as {
      regions: { code: string; name: string; name2020?: string; in2020?: boolean }[];
    };
    expect(regionsOn(regions, in2023).map((region) => [region.code, nameOn(region.names, in2023)])).toEqual(
      read.regions.map((region) => [region.code, region.name]),
    );
    expect(regionsOn(regions, in2020).map((region) => [region.code, nameOn(region.names, in2020)])).toEqual(
      read.regions
        .filter((region) => region.in2020 !== false)
        .map((region) => [region.code, region.name2020 ?? region.name]),
    );
  });
});

describe('scopes', () => {
  it('follow the digits of the code', () => {
    expect(['430000000000', '430200000000', DISTRICT, '430212106000', YAOTANG].map(prefixOf)).toEqual([
      '43',
      '4302',
      '430212',
      '430212106',
      YAOTANG,
    ]);
  });

  it('of a village hold nothing of its neighbour, of a town nothing of another town', () => {
    expect(within(YAOTANG, '430212106206')).toBe(false);
    expect(within('430212106000', YAOTANG)).toBe(true);
    expect(within('430212100000', YAOTANG)).toBe(false);
    expect(within(YAOTANG, DISTRICT)).toBe(false);
  });

  it('of what is no code hold nothing', () => {
    expect([
      within('', YAOTANG),
      within('4302', YAOTANG),
      within(DISTRICT, '430212%'),
      within(DISTRICT, ''),
    ]).toEqual([false, false, false, false]);
  });

  it('are reflexive and transitive', () => {
    const code = fc.constantFrom(...regions.map((region) => region.code));
    fc.assert(
      fc.property(code, code, code, (a, b, c) => {
        expect(within(a, a)).toBe(true);
        if (within(a, b) && within(b, c)) expect(within(a, c)).toBe(true);
      }),
    );
  });
});
