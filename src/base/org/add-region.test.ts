import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { decideAddRegion } from './add-region.ts';
import type { Region } from './regions.ts';
import { codes } from './staff.fixture.ts';

const DISTRICT = '430212000000';
const TOWN = '430212106000';
const span = { from: day('2020-01-01'), until: null };
const names = (name: string) => [{ name, ...span }];
const town: Region = { code: TOWN, parent: DISTRICT, level: 'town', ...span, names: names('古岳峰镇') };

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
