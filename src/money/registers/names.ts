import type {
  AssetEntry,
  EventEntry,
  PostGroup,
  PostKind,
  ProcurementEntry,
  Register,
  VehicleEntry,
  VehicleKind,
} from './types.ts';

export const registerNames: Record<Register, string> = {
  procurement: '政府采购合同',
  reception: '公务接待',
  trip: '因公出国（境）',
  event: '会议、培训和活动',
  vehicle: '公务用车',
  asset: '大型设备',
  post: '编制和人员',
};

/** The letters at the beginning of ids, from the pinyin of the register. */
export const idLetters: Record<Register, string> = {
  procurement: 'CG',
  reception: 'JD',
  trip: 'CJ',
  event: 'HX',
  vehicle: 'CL',
  asset: 'ZC',
  post: 'RY',
};

export const procurementKinds: Record<ProcurementEntry['kind'], string> = {
  goods: '货物',
  works: '工程',
  services: '服务',
};

export const eventKinds: Record<EventEntry['kind'], string> = {
  meeting: '会议',
  training: '培训',
  activity: '节庆、论坛、赛事等活动',
};

/** Kinds of vehicles, in the order of the published form (第十三部分). */
export const vehicleKinds: Record<VehicleKind, string> = {
  senior: '副部（省）级及以上领导用车',
  leader: '主要领导干部用车',
  confidential: '机要通信用车',
  emergency: '应急保障用车',
  enforcement: '执法执勤用车',
  special: '特种专业技术用车',
  retired: '离退休干部用车',
  other: '其他用车',
};

export const vehicleOrigins: Record<VehicleEntry['origin'], string> = {
  new: '新增购置',
  renewed: '更新购置',
  transferred: '调入',
};

export const assetKinds: Record<AssetEntry['kind'], string> = { general: '通用设备', special: '专用设备' };

export const postKinds: Record<PostKind, string> = {
  establishment: '编制',
  'in-post': '在职在编人员',
  separated: '离休人员',
  retired: '退休人员',
  contract: '聘请合同工',
  seconded: '单位入驻人员',
};

export const postGroups: Record<PostGroup, string> = {
  '': '不分类',
  'civil-servant': '公务员',
  participating: '参公事业人员',
  'non-participating': '非参公事业人员',
  'government-employee': '政府雇员',
  collection: '非税收入集中收缴',
  guard: '保安',
  cleaner: '保洁',
};

/** Chinese names of the kinds of each register; receptions and trips have none. */
export const kindNames: Record<Register, Readonly<Record<string, string>>> = {
  procurement: procurementKinds,
  reception: {},
  trip: {},
  event: eventKinds,
  vehicle: vehicleKinds,
  asset: assetKinds,
  post: postKinds,
};

export const markNames: Readonly<Record<string, string>> = {
  sme: '授予中小企业',
  micro: '授予小微企业',
  foreign: '外宾',
  purchase: '当年购置',
  new: '新增',
  renewed: '更新',
  transferred: '调入',
  grant: '开支财政拨款',
};

/** The Chinese name of a mark, which for headcounts is a group. */
export function markName(mark: string): string {
  return markNames[mark] ?? (postGroups as Readonly<Record<string, string>>)[mark] ?? mark;
}
