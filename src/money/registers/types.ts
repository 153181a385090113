import type { Day, Fen } from '#base/kernel/index.ts';

/** What every entry of a register has. Each kind of entry says what its day means. */
interface Entry {
  /** its unit (base/org) */
  readonly unit: string;
  readonly day: Day;
}

interface Spending extends Entry {
  readonly title: string;
  readonly amount: Fen;
  /** numbers of the vouchers that paid it, `YYYY-MM-NNNN`; a corrected entry may add them later */
  readonly vouchers: readonly string[];
}

/** 政府采购合同; `day` is the day of signing. Its whole amount counts in that day's year. */
export interface ProcurementEntry extends Spending {
  readonly register: 'procurement';
  /** 货物、工程、服务 (政府采购法第二条) */
  readonly kind: 'goods' | 'works' | 'services';
  readonly supplier: string;
  /** 授予中小企业 */
  readonly sme: boolean;
  /** 其中授予小微企业: only with `sme` */
  readonly micro: boolean;
  /** id of a method in packs/law/registers.json */
  readonly method: string;
}

/** 公务接待; names of guests stay on the 接待清单 itself, never here. */
export interface ReceptionEntry extends Spending {
  readonly register: 'reception';
  /** 来访单位 */
  readonly guests: string;
  /** 公函文号, '' when there was none */
  readonly letter: string;
  /** 批次 */
  readonly groups: number;
  /** 来宾人次, without hosts */
  readonly persons: number;
  /** 外宾 */
  readonly foreign: boolean;
  /** 陪餐人数; null when it is not known */
  readonly accompanying: number | null;
  /** 其中餐费; null when it is not known */
  readonly meals: Fen | null;
}

/** 因公出国（境）团组; `day` is the day of departure, `lastDay` of the return. */
export interface TripEntry extends Spending {
  readonly register: 'trip';
  readonly lastDay: Day;
  readonly destination: string;
  readonly groups: number;
  readonly persons: number;
}

/** 会议、培训、节庆等活动 */
export type EventKind = 'meeting' | 'training' | 'activity';

export interface EventEntry extends Spending {
  readonly register: 'event';
  readonly kind: EventKind;
  readonly lastDay: Day;
  /** 内容, for the narrative */
  readonly content: string;
  readonly persons: number;
  /** id of the entry whose amount includes this one's; a sum of both counts it once */
  readonly within: string | null;
}

/** 公务用车; `day` is the day of acquisition, `amount` the price (0 when transferred). */
export interface VehicleEntry extends Spending {
  readonly register: 'vehicle';
  readonly kind: VehicleKind;
  /** 新增购置、更新购置、调入 */
  readonly origin: 'new' | 'renewed' | 'transferred';
  /** 开支财政拨款的公务用车 */
  readonly grant: boolean;
}

export type VehicleKind =
  | 'senior' // 副部（省）级及以上领导用车
  | 'leader' // 主要领导干部用车
  | 'confidential' // 机要通信用车
  | 'emergency' // 应急保障用车
  | 'enforcement' // 执法执勤用车
  | 'special' // 特种专业技术用车
  | 'retired' // 离退休干部用车
  | 'other'; // 其他用车

/** 设备卡片, one for each 台（套）; `amount` is the unit value 单位价值. Vehicles have a register of their own. */
export interface AssetEntry extends Spending {
  readonly register: 'asset';
  /** 通用设备、专用设备 */
  readonly kind: 'general' | 'special';
}

/** 编制和人员: `persons` holds from `day` until a later entry of the same unit, kind and group. */
export interface PostEntry extends Entry {
  readonly register: 'post';
  readonly kind: PostKind;
  /** 人员身份 or 岗位, '' where there are no groups */
  readonly group: PostGroup;
  readonly persons: number;
}

export type PostKind =
  | 'establishment' // 编制
  | 'in-post' // 在职在编
  | 'separated' // 离休
  | 'retired' // 退休
  | 'contract' // 聘请合同工
  | 'seconded'; // 单位入驻人员

export type PostGroup =
  | ''
  | 'civil-servant' // 公务员
  | 'participating' // 参公
  | 'non-participating' // 非参公
  | 'government-employee' // 政府雇员
  | 'collection' // 窗口非税收入集中收缴
  | 'guard' // 保安
  | 'cleaner'; // 保洁

export type RegisterEntry =
  | ProcurementEntry
  | ReceptionEntry
  | TripEntry
  | EventEntry
  | VehicleEntry
  | AssetEntry
  | PostEntry;

export type Register = RegisterEntry['register'];

/** The common form of every entry, which queries read, whatever the register. */
export interface RegisterRow {
  readonly register: Register;
  /** `CG-2020-001`: letters of the register, year, sequence */
  readonly id: string;
  readonly unit: string;
  readonly day: Day;
  /** the day of disposal, at whose end the thing is no longer there; null while it exists, and for events */
  readonly until: Day | null;
  readonly kind: string;
  readonly title: string;
  readonly amount: Fen;
  readonly persons: number;
  readonly groups: number;
  /** yes-or-no properties for figures, such as `sme`, `foreign`, `purchase` */
  readonly marks: readonly string[];
  /** the name of the row's series, of which only the last row holds on a day; '' for none */
  readonly series: string;
  /** id of the row whose amount includes this one's, '' for none */
  readonly within: string;
}
