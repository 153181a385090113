import { day } from '#base/kernel/index.ts';
import type { KnownPlaces } from './change-place.ts';
import type { Region } from './regions.ts';
import { sitesOf, type Unit } from './units.ts';

export const TOWN = '430299100000';
export const VILLAGE = '430299100201';
export const VILLAGE_B = '430299100202';

const span = { from: day('2026-01-01'), until: null };
const named = (name: string) => ({ ...span, names: [{ name, ...span }] });

const regions: readonly Region[] = [
  { code: '430299000000', parent: null, level: 'district', ...named('测试区') },
  { code: TOWN, parent: '430299000000', level: 'town', ...named('东河镇') },
  { code: VILLAGE, parent: TOWN, level: 'village', kind: 'village', ...named('东河村') },
  { code: VILLAGE_B, parent: TOWN, level: 'village', kind: 'village', ...named('西河村') },
];

const units: readonly Unit[] = [
  { id: 'bureau', kind: 'bureau', parent: null, region: '430299000000', ...named('测试区行政审批服务局') },
  { id: 'unit-1', kind: 'department', parent: null, region: '430299000000', ...named('区民政局') },
  { id: 'unit-2', kind: 'section', parent: 'bureau', region: '430299000000', ...named('办公室') },
  ...sitesOf(regions),
];

/** For tests: a district with a town, two villages, a department and a section. */
export const KNOWN: KnownPlaces = { regions, units, staff: [] };
