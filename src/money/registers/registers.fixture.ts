import { day, fen, type Problem } from '#base/kernel/index.ts';
import type { Known } from './checks.ts';
import { checkEntry, rowOf } from './modules.ts';
import type {
  AssetEntry,
  EventEntry,
  PostEntry,
  ProcurementEntry,
  ReceptionEntry,
  RegisterEntry,
  TripEntry,
  VehicleEntry,
} from './types.ts';

/** For tests: sound entries, all of them made up, which a test changes. */
const spending = { unit: 'bureau', day: day('2020-07-04'), vouchers: [] } as const;
const yuan = (amount: number) => fen(amount * 100);

export const procured = (changes: Partial<ProcurementEntry> = {}): ProcurementEntry => ({
  ...spending,
  register: 'procurement',
  title: '高拍仪',
  kind: 'goods',
  amount: yuan(58_880),
  supplier: '某供应商',
  sme: false,
  micro: false,
  method: 'inquiry',
  ...changes,
});

export const received = (changes: Partial<ReceptionEntry> = {}): ReceptionEntry => ({
  ...spending,
  register: 'reception',
  title: '工作调研',
  amount: yuan(1_900),
  guests: '某市级部门',
  letter: '某函〔2020〕1号',
  groups: 1,
  persons: 6,
  foreign: false,
  accompanying: 3,
  meals: null,
  ...changes,
});

export const travelled = (changes: Partial<TripEntry> = {}): TripEntry => ({
  ...spending,
  register: 'trip',
  title: '政务服务考察',
  amount: yuan(90_000),
  lastDay: day('2020-07-09'),
  destination: '新加坡',
  groups: 1,
  persons: 3,
  ...changes,
});

export const held = (changes: Partial<EventEntry> = {}): EventEntry => ({
  ...spending,
  register: 'event',
  title: '窗口培训',
  amount: yuan(8_000),
  kind: 'training',
  lastDay: day('2020-07-04'),
  content: '窗口人员业务培训',
  persons: 16,
  within: null,
  ...changes,
});

export const drove = (changes: Partial<VehicleEntry> = {}): VehicleEntry => ({
  ...spending,
  register: 'vehicle',
  title: '某型轿车',
  amount: yuan(160_000),
  kind: 'emergency',
  origin: 'new',
  grant: true,
  ...changes,
});

export const owned = (changes: Partial<AssetEntry> = {}): AssetEntry => ({
  ...spending,
  register: 'asset',
  title: '机房服务器',
  amount: yuan(600_000),
  kind: 'general',
  ...changes,
});

export const counted = (changes: Partial<PostEntry> = {}): PostEntry => ({
  register: 'post',
  unit: 'bureau',
  day: day('2020-07-04'),
  kind: 'in-post',
  group: '',
  persons: 5,
  ...changes,
});

/** What decisions know after these entries; the entries get the ids `X-2020-001`, `X-2020-002` … */
export function known(entries: readonly RegisterEntry[] = [], changes: Partial<Known> = {}): Known {
  return {
    today: day('2020-12-31'),
    rows: entries.map((entry, index) => rowOf(`X-2020-${String(index + 1).padStart(3, '0')}`, entry)),
    withdrawn: new Set(),
    hasUnit: (unit) => unit === 'bureau' || unit === 'hall',
    vouchers: new Set(['2020-07-0012']),
    ...changes,
  };
}

export const codesOf = (found: readonly Problem[]) => found.map(({ code, at }) => `${code} ${at}`);

/** The problems of an entry when the registers hold only `before`. */
export const refusalOf = (entry: RegisterEntry, before: readonly RegisterEntry[] = []) =>
  codesOf(checkEntry(entry, known(before)));
