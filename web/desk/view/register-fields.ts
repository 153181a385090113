import {
  assetKinds,
  eventKinds,
  postGroups,
  postKinds,
  procurementKinds,
  vehicleKinds,
  vehicleOrigins,
} from '#money/registers/names.ts';
import type { Register } from '#money/registers/types.ts';
import type { Field } from './field-form.ts';

type Options = readonly (readonly [string, string])[];

const options = (names: Readonly<Record<string, string>>): Options => Object.entries(names);

const TITLE: Field = { name: 'title', label: '事由或名称', kind: 'text' };
const AMOUNT: Field = { name: 'amount', label: '金额（元）', kind: 'amount' };
const VOUCHERS: Field = {
  name: 'vouchers',
  label: '凭证号',
  kind: 'list',
  note: '付这笔款的凭证，如 2020-03-0012；几张用顿号隔开，还没有付款可以空着',
};
const PERSONS: Field = { name: 'persons', label: '人数', kind: 'whole' };
const GROUPS: Field = { name: 'groups', label: '批次（团组）', kind: 'whole' };
const LAST: Field = { name: 'lastDay', label: '最后一天', kind: 'day' };

const spending = (day: string, ...own: readonly Field[]): Field[] => [
  { name: 'day', label: day, kind: 'day' },
  TITLE,
  ...own,
  VOUCHERS,
];

type Asked = (methods: Options) => readonly Field[];

const procurement: Asked = (methods) =>
  spending(
    '签订日期',
    { name: 'kind', label: '种类', kind: 'choice', options: options(procurementKinds) },
    AMOUNT,
    { name: 'supplier', label: '供应商', kind: 'text' },
    { name: 'method', label: '采购方式', kind: 'choice', options: methods },
    { name: 'sme', label: '授予中小企业', kind: 'yes' },
    { name: 'micro', label: '其中授予小微企业', kind: 'yes' },
  );

const reception: Asked = () =>
  spending(
    '接待日期',
    { name: 'guests', label: '来访单位', kind: 'text', note: '只写单位；来宾姓名留在纸质接待清单上' },
    { name: 'letter', label: '公函文号', kind: 'text', note: '没有公函可以空着，登记时会提示' },
    AMOUNT,
    GROUPS,
    PERSONS,
    { name: 'foreign', label: '外宾', kind: 'yes' },
    { name: 'accompanying', label: '陪餐人数', kind: 'whole-or-unknown', note: '不清楚可以空着' },
    { name: 'meals', label: '其中餐费（元）', kind: 'amount-or-unknown', note: '不清楚可以空着' },
  );

const trip: Asked = () =>
  spending('出发日期', LAST, { name: 'destination', label: '目的地', kind: 'text' }, AMOUNT, GROUPS, PERSONS);

const event: Asked = () =>
  spending(
    '第一天',
    LAST,
    { name: 'kind', label: '种类', kind: 'choice', options: options(eventKinds) },
    { name: 'content', label: '内容', kind: 'long' },
    AMOUNT,
    PERSONS,
    {
      name: 'within',
      label: '已包含在哪一条里',
      kind: 'text-or-none',
      note: '金额已经算在另一条里时写它的编号，如 HX-2020-001；合计时只算一次',
    },
  );

const vehicle: Asked = () =>
  spending(
    '取得日期',
    { name: 'kind', label: '用途', kind: 'choice', options: options(vehicleKinds) },
    { name: 'origin', label: '来源', kind: 'choice', options: options(vehicleOrigins) },
    { ...AMOUNT, note: '调入的写 0' },
    { name: 'grant', label: '开支财政拨款', kind: 'yes' },
  );

const asset: Asked = () =>
  spending(
    '取得日期',
    { name: 'kind', label: '种类', kind: 'choice', options: options(assetKinds) },
    { ...AMOUNT, label: '单位价值（元）', note: '一台（套）登记一条' },
  );

const post: Asked = () => [
  { name: 'day', label: '自何日起', kind: 'day' },
  { name: 'kind', label: '种类', kind: 'choice', options: options(postKinds) },
  { name: 'group', label: '身份或岗位', kind: 'choice', options: options(postGroups) },
  PERSONS,
];

const ASKED: Readonly<Record<Register, Asked>> = {
  procurement,
  reception,
  trip,
  event,
  vehicle,
  asset,
  post,
};

/** The fields of each register, besides the unit. `methods` are the methods of procurement of the day. */
export function registerFields(register: Register, methods: Options): readonly Field[] {
  return ASKED[register](methods);
}

/** Registers of things that exist until they are disposed of. */
export const DISPOSED: readonly Register[] = ['vehicle', 'asset'];
