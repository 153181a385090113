import { conditionOf } from '#service/cases/begin/conditions.ts';
import type { ItemGuide } from '../app/client.ts';

type Item = ItemGuide['item'];

export function costOf({ fee }: Item): string {
  if (!fee.charged) return '不收费';
  return fee.basis ? `收费，依据：${fee.basis}` : '收费，标准以窗口公布的为准';
}

const unitOf = (item: Item) => (item.dayKind === 'working' ? '个工作日' : '天');

/** the limits from the acceptance: the promised and the statutory one */
export function daysOf(item: Item): { readonly promised: string; readonly statutory: string } {
  const { promised, statutory } = item.limits;
  const unit = unitOf(item);
  return {
    promised: promised === null ? '没有承诺时限' : `受理后 ${promised} ${unit}内办结`,
    statutory: statutory === null ? '法律没有规定时限' : `${statutory} ${unit}`,
  };
}

/** Can people apply for the item from home? The server decides it again (cases/begin/offer.ts). */
export function canApply({ item }: { readonly item: Pick<Item, 'online' | 'excluded'> }): boolean {
  return item.online && item.excluded === null;
}

export function visitsOf({ visits, visitReason, online, excluded }: Item): string {
  if (visits === null) return '网上办不用跑，到窗口一般跑一次；拿不准的先打电话问';
  // the source counts the way online
  if (visits === 0)
    return canApply({ item: { online, excluded } })
      ? '网上办不用跑；到窗口办跑一次'
      : '网上还不能办，到窗口交一次材料';
  return `${visits} 次${visitReason ? `，因为${visitReason}` : ''}`;
}

/** Who has to bring it: everybody, or those whom the words of its condition name. */
function mustHave({ required, note }: Item['materials'][number], only: string | null): string {
  if (only === null) return required ? '必须有' : '有这种情形才要';
  // words that stand below as the note are not said twice
  return only === note ? '有这种情形才要' : only;
}

/** "原件1份、复印件2份，必须带，电子证照可以代替" */
export function materialWords(item: string, material: Item['materials'][number]): string {
  const only = conditionOf(item, material);
  const copies = [
    material.original > 0 ? `原件 ${material.original} 份` : '',
    material.copies > 0 ? `复印件 ${material.copies} 份` : '',
  ].filter(Boolean);
  return [
    copies.join('、') || '份数以窗口为准',
    mustHave(material, only),
    material.tolerable ? '可以后补' : '',
    material.eCertificate ? '有电子证照的可以不带' : '',
    SOURCES[material.source ?? ''] ?? '',
  ]
    .filter(Boolean)
    .join('；');
}

/** Where people get a material, by what the catalogue calls its source. */
const SOURCES: Readonly<Record<string, string>> = {
  申请人自备: '自己准备',
  政府部门核发: '部门发的或者窗口领的',
};

const TARGETS: Readonly<Record<string, string>> = {
  1: '个人',
  2: '企业',
  3: '事业单位',
  4: '社会组织',
  5: '行政机关',
  6: '其他组织',
};

export const targetsOf = ({ targets }: Item) => targets.map((code) => TARGETS[code] ?? code).join('、');

const FIELDS: Readonly<Partial<Record<keyof Item, string>>> = {
  handling: '办件类型',
  dayKind: '按工作日计算',
  topics: '主题',
  phones: '电话',
  place: '地点',
  hours: '办公时间',
  intake: '在哪些层级收件',
  delivered: '在哪些层级领取',
  express: '能否寄递',
  booking: '能否预约',
  limits: '时限',
  materials: '材料',
  conditions: '条件',
  flow: '流程',
  steps: '流程各步的天数',
  basis: '依据',
  fee: '收费',
  result: '办理结果',
  visits: '要跑几次',
  visitReason: '要到场的原因',
  forms: '办理形式',
  online: '能否网上办',
  depth: '网上办理深度',
  targets: '服务对象',
  special: '特别程序',
  joint: '联合办理',
  otherDepts: '联办机构',
  faqs: '常见问题',
  decided: '由哪一级决定',
  levels: '行使层级',
  unit: '办理部门',
  type: '事项类型',
  scope: '通办范围',
  catalogCode: '编码',
  onPromise: '告知承诺',
  note: '说明',
  name: '名称',
};

/** the made-up fields in words */
export function assumedWords({ assumed }: ItemGuide): string {
  const known = assumed.flatMap((field) => FIELDS[field as keyof Item] ?? []);
  return [...new Set(known)].join('、');
}

export const isAssumed = ({ assumed }: ItemGuide, field: keyof Item) => assumed.includes(field);
