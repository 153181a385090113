import type { RegionLevel } from '#base/kernel/index.ts';
/** How cells are grouped: `town` is a town or the district's hall, `site` is each place that takes cases in. */
export const groupings = ['month', 'town', 'site', 'unit', 'item', 'way', 'level'] as const;
export type Grouping = (typeof groupings)[number];

export const groupingNames: Readonly<Record<Grouping, string>> = {
  month: '月份',
  town: '镇（区大厅）',
  site: '站点',
  unit: '办理单位',
  item: '事项',
  way: '申报来源',
  level: '层级',
};

/** The level of the site that takes a case in. */

export const levelNames: Readonly<Record<RegionLevel, string>> = {
  district: '区级',
  town: '镇级',
  village: '村（社区）级',
};
