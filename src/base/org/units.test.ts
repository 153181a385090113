import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import type { Region } from './regions.ts';
import { sitesOf } from './units.ts';

const span = { from: day('2020-01-01'), until: day('2023-06-30') };
const village: Region = {
  code: '430212106206',
  parent: '430212106000',
  level: 'village',
  ...span,
  names: [{ name: '翟家村居民委员会', ...span }],
};

describe('the places on the ground', () => {
  it('stand as long as their region and carry its names', () => {
    expect(sitesOf([village])).toEqual([
      {
        id: 'station-430212106206',
        kind: 'village-station',
        parent: 'town-430212106000',
        region: '430212106206',
        ...span,
        names: [{ name: '翟家村便民服务站', ...span }],
      },
    ]);
  });

  it('are none for the district: its hall is a unit of its own', () => {
    expect(sitesOf([{ ...village, level: 'district', parent: null }])).toEqual([]);
  });
});
