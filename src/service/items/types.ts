import type { Day, RegionLevel } from '#base/kernel/index.ts';

/** 工作日 / 自然日 */
export const dayKinds = ['working', 'calendar'] as const;
export type DayKind = (typeof dayKinds)[number];

export interface Material {
  readonly name: string;
  /** 原件份数 */
  readonly original: number;
  readonly copies: number;
  /** 是否必备 */
  readonly required: boolean;
  /** 容缺: may follow later */
  readonly tolerable: boolean;
  /** 申请人自备、政府部门核发、其他 */
  readonly source: string;
  /** 纸质、电子、纸质或电子、纸质和电子 */
  readonly format: string;
  /** whether an e-certificate or an on-line check replaces it; null: the source does not say */
  readonly eCertificate: boolean | null;
  readonly note: string | null;
}

export interface Step {
  readonly name: string;
  /** working days, null where the source gives none */
  readonly days: number | null;
}

export interface ItemResult {
  readonly name: string;
  /** 出证办结、出文办结、审批办结、办结 */
  readonly ending: string;
  readonly sample: string | null;
}

/**
 * A service item (政务服务事项, 业务办理项) with the fields of GB/T 39046-2020 and of the national exchange schema that
 * matter for guiding, handling and exchange. Codes are those of the standard's appendix A; `id` is catalogue code and
 * matter. A version of it never changes (versions.ts).
 */
export interface ServiceItem {
  readonly id: string;
  /** 基本编码, 12 characters */
  readonly catalogCode: string;
  /** 业务办理项编码, 2 digits */
  readonly matter: string;
  readonly name: string;
  /** A.1 事项类型: 01 许可, 05 给付, 07 确认, 10 其他, 20 公共服务 … */
  readonly type: string;
  /** the unit that is responsible, an id of the organisation */
  readonly unit: string;
  /** A.2 行使层级: 2 省 … 4 县, 5 镇, 6 村 */
  readonly levels: readonly string[];
  /** 通办范围 */
  readonly scope: string;
  /** where it is taken in, decided and handed over */
  readonly intake: readonly RegionLevel[];
  readonly decided: RegionLevel;
  readonly delivered: readonly RegionLevel[];
  /** a kind of packs/items/excluded-kinds.json: only its own window in the district hall takes it in */
  readonly excluded: string | null;
  /** A.4 服务对象: 1 自然人, 2 企业法人, 3 事业法人, 4 社会组织法人, 5 行政机关, 6 其他组织 */
  readonly targets: readonly string[];
  /** 服务主题 for natural persons and for organisations */
  readonly topics: { readonly person: readonly string[]; readonly organisation: readonly string[] };
  /** A.6 办件类型: 1 即办件, 2 承诺件 */
  readonly handling: string;
  /** days from acceptance; null: none is set */
  readonly limits: { readonly statutory: number | null; readonly promised: number | null };
  readonly dayKind: DayKind;
  /** 特别程序 and the days it may take */
  readonly special: { readonly kinds: readonly string[]; readonly days: number | null } | null;
  /**
   * 集中办理、联合办理: several departments decide together (行政许可法第二十六条第二款), so that the clock is the one of 45
   * and 15 days (第四十二条第二款). Missing: false.
   */
  readonly joint?: boolean | undefined;
  /** 联办机构, by their names: some are no unit of this district */
  readonly otherDepts?: readonly string[] | undefined;
  /** A.5 办理形式: 1 窗口, 2 电脑端, 3 移动端, 4 快递, 9 其他 */
  readonly forms: readonly string[];
  readonly online: boolean;
  /** 网上办理深度, 一级…四级; 4 is wholly on line; null: not known */
  readonly depth: number | null;
  /** 到办事现场次数 and why one must come */
  readonly visits: number | null;
  readonly visitReason: string | null;
  readonly conditions: readonly string[];
  readonly materials: readonly Material[];
  /** 办理流程 as the source tells it */
  readonly flow: string | null;
  /** 办理流程 as a table */
  readonly steps: readonly Step[];
  readonly fee: { readonly charged: boolean; readonly basis: string | null; readonly onlinePay: boolean };
  readonly result: ItemResult | null;
  /** 设定依据 */
  readonly basis: readonly string[];
  readonly phones: { readonly ask: string; readonly complain: string };
  readonly place: string;
  readonly hours: string;
  readonly faqs: readonly { readonly question: string; readonly answer: string }[];
  readonly express: boolean;
  readonly booking: boolean;
  /** 告知承诺 */
  readonly onPromise: boolean;
  readonly note: string | null;
}

/** One released state of an item. A case pins one; it never changes. */
export interface ItemVersion {
  readonly number: number;
  /** first day on which it is used */
  readonly from: Day;
  readonly item: ServiceItem;
}
