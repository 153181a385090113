import { ownUnitKinds } from '#base/org/units.ts';
import type { Field } from './field-form.ts';

/** What the page of places shows. */
export const placeViews = ['regions', 'units', 'windows', 'sites'] as const;
export type PlaceView = (typeof placeViews)[number];

export const PLACE_VIEWS: Readonly<Record<PlaceView, string>> = {
  regions: '区划',
  units: '机构',
  windows: '窗口',
  sites: '站点',
};

interface Named {
  readonly names: readonly { readonly name: string; readonly from: string; readonly until: string | null }[];
}

/** The name on a day; before the first and after the last, the nearest. */
export function nameAt({ names }: Named, day: string): string {
  const found = names.find(({ from, until }) => from <= day && (until === null || day < until));
  const [first] = names;
  return (found ?? (first && day < first.from ? first : names.at(-1)))?.name ?? '';
}

export const REGION_KINDS = { village: '村', community: '社区' } as const;
export const WINDOW_KINDS = { general: '综合', department: '部门' } as const;
export const UNIT_KINDS: Readonly<Record<string, string>> = {
  bureau: '本局',
  section: '内设机构',
  institution: '所属单位',
  department: '部门',
  'town-centre': '镇中心',
  'village-station': '村站',
};

const options = (words: Readonly<Record<string, string>>, keys = Object.keys(words)) =>
  keys.map((key) => [key, words[key] ?? key] as const);

export const RENAME_FIELDS: readonly Field[] = [
  { name: 'name', label: '新名称', kind: 'text', most: 50, required: '请填写新名称' },
  { name: 'from', label: '从哪一天起', kind: 'day', required: '请选日期' },
  {
    name: 'reason',
    label: '依据',
    kind: 'text',
    most: 100,
    note: '例如批准的文号',
    required: '请写明依据',
  },
];

export const END_FIELDS: readonly Field[] = [
  { name: 'until', label: '从哪一天起没有', kind: 'day', required: '请选日期' },
  { name: 'reason', label: '依据', kind: 'text', most: 100, note: '例如批准的文号', required: '请写明依据' },
];

type Option = readonly [string, string];

export const regionFields = (towns: readonly Option[], district: Option): readonly Field[] => [
  { name: 'parent', label: '上级', kind: 'choice', options: [district, ...towns] },
  { name: 'name', label: '名称', kind: 'text', most: 20, required: '请填写名称' },
  { name: 'kind', label: '类别', kind: 'choice', options: [['', '镇（街道）'], ...options(REGION_KINDS)] },
  {
    name: 'code',
    label: '区划代码',
    kind: 'text',
    most: 12,
    note: '12位统计用区划代码；不知道就空着，先用下一个号',
  },
  { name: 'from', label: '从哪一天起', kind: 'day', required: '请选日期' },
];

export const unitFields: readonly Field[] = [
  { name: 'name', label: '全称', kind: 'text', most: 50, required: '请填写全称' },
  { name: 'kind', label: '类别', kind: 'choice', options: options(UNIT_KINDS, [...ownUnitKinds]) },
  {
    name: 'itemDept',
    label: '目录里的部门名',
    kind: 'text',
    most: 10,
    note: '事项目录里怎样写这个部门，例如“民政”；没有就空着',
  },
  { name: 'from', label: '从哪一天起', kind: 'day', required: '请选日期' },
];

export const windowFields = (units: readonly Option[], isNew: boolean): readonly Field[] => [
  ...(isNew
    ? [{ name: 'number', label: '窗口号', kind: 'whole', required: '请填写窗口号' } as const satisfies Field]
    : []),
  { name: 'label', label: '名称', kind: 'text', most: 30, required: '请填写窗口的名称' },
  { name: 'unit', label: '机构', kind: 'choice', options: units },
  { name: 'kind', label: '类别', kind: 'choice', options: options(WINDOW_KINDS) },
  ...(isNew
    ? [{ name: 'from', label: '从哪一天起', kind: 'day', required: '请选日期' } as const satisfies Field]
    : []),
];

export const siteFields: readonly Field[] = [
  { name: 'address', label: '地址', kind: 'text', most: 100 },
  { name: 'telephone', label: '电话', kind: 'text', most: 40, note: '带区号；没有就空着' },
  { name: 'hours', label: '开放时间', kind: 'text', most: 60, note: '例如：工作日 8:30–17:30' },
  {
    name: 'equipment',
    label: '设备',
    kind: 'text',
    most: 200,
    note: '名称和台数，用顿号隔开，例如：高拍仪1台、自助终端2台',
  },
];

/** The equipment of a site as people write it. */
export const showEquipment = (things: readonly { readonly name: string; readonly count: number }[]) =>
  things.map(({ name, count }) => `${name}${count}台`).join('、');
