/** The words of the services, which persons, items, cases, papers and the pages share. */

/** 个人 / 单位: the sorts of applicants (GB/T 39046 A.4: 1 is a natural person, all others are organisations). */
export const applicantSorts = ['person', 'organisation'] as const;
export type ApplicantSort = (typeof applicantSorts)[number];

/** 监护人 / 代理人: the roles of those who act for an applicant */
export const agentRoles = ['guardian', 'agent'] as const;
export type AgentRole = (typeof agentRoles)[number];

/** 区、镇、村: the levels of regions, and of the places of intake */
export const regionLevels = ['district', 'town', 'village'] as const;
export type RegionLevel = (typeof regionLevels)[number];

/** What the places are called where one applies, without saying which. */
export const placeNames: Readonly<Record<RegionLevel, string>> = {
  district: '区政务服务大厅',
  town: '镇便民服务中心',
  village: '村（社区）便民服务站',
};

const hallNames: Readonly<Record<RegionLevel, string>> = {
  district: '政务服务大厅',
  town: '便民服务中心',
  village: '便民服务站',
};

/** What a place where one applies is called: the region by its own name, without its committee. */
export function siteName(region: string, level: RegionLevel): string {
  return `${region.replace(/(居民委员会|居委会|村民委员会|村委会)$/, '')}${hallNames[level]}`;
}

/** 送达方式 (行政许可法第四十四条；GB/T 39046 物流快递) */
export const deliveryWays = ['counter', 'post', 'hand', 'electronic'] as const;
export type DeliveryWay = (typeof deliveryWays)[number];

const names: Readonly<Record<DeliveryWay, string>> = {
  counter: '窗口领取',
  post: '邮政寄递',
  hand: '送证上门',
  electronic: '电子送达',
};

export function isDeliveryWay(way: string): way is DeliveryWay {
  return (deliveryWays as readonly string[]).includes(way);
}

/** The name of a way of delivery; an unknown way stands for itself. */
export function deliveryWayName(way: string): string {
  return isDeliveryWay(way) ? names[way] : way;
}

/** Does this way of delivery need an address? */
export function needsAddress(way: string): boolean {
  return way === 'post' || way === 'hand';
}

/** Ways of delivery in person, which the receiver confirms. */
export const waysInPerson = ['counter', 'hand'] as const satisfies DeliveryWay[];

export function isInPerson(way: string): boolean {
  return (waysInPerson as readonly string[]).includes(way);
}

/** How somebody without a telephone is told how their case stands. */
export const reachNames = {
  village: '由村（社区）转告',
  letter: '写信寄去',
  visit: '申请人自己来问',
} as const;
export type ReachWay = keyof typeof reachNames;
export const reachWays = Object.keys(reachNames) as [ReachWay, ...ReachWay[]];
