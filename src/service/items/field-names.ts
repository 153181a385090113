import { placeNames } from '#base/kernel/index.ts';
import type { ServiceItem } from './types.ts';

/** The fields of an item in the groups and with the names of GB/T 39046-2020 (事项管理), as the desk's form shows them. */
export const fieldGroups: readonly {
  readonly name: string;
  readonly fields: readonly (keyof ServiceItem)[];
}[] = [
  {
    name: '基本信息',
    fields: ['catalogCode', 'matter', 'name', 'type', 'unit', 'levels', 'scope', 'basis'],
  },
  { name: '服务对象和主题', fields: ['targets', 'topics'] },
  { name: '时限和特别程序', fields: ['handling', 'limits', 'dayKind', 'special', 'joint', 'otherDepts'] },
  {
    name: '怎么办',
    fields: ['forms', 'online', 'depth', 'visits', 'visitReason', 'express', 'booking', 'onPromise'],
  },
  { name: '在哪里收、决定和送达', fields: ['intake', 'decided', 'delivered', 'excluded'] },
  { name: '受理条件和材料', fields: ['conditions', 'materials'] },
  { name: '办理流程', fields: ['flow', 'steps'] },
  { name: '结果和收费', fields: ['result', 'fee'] },
  { name: '地点、时间和电话', fields: ['place', 'hours', 'phones'] },
  { name: '常见问题和说明', fields: ['faqs', 'note'] },
];

export const fieldNames: Readonly<Record<keyof ServiceItem, string>> = {
  id: '事项标识',
  catalogCode: '基本编码',
  matter: '业务办理项编码',
  name: '事项名称',
  type: '事项类型',
  unit: '实施主体',
  levels: '行使层级',
  scope: '通办范围',
  intake: '收件地点',
  decided: '由谁决定',
  delivered: '送达地点',
  excluded: '不实行无差别受理的种类',
  targets: '服务对象',
  topics: '服务主题',
  handling: '办件类型',
  limits: '办结时限',
  dayKind: '时限单位',
  special: '特别程序',
  joint: '是否联合办理',
  otherDepts: '联办机构',
  forms: '办理形式',
  online: '是否网办',
  depth: '网上办理深度',
  visits: '到办事现场次数',
  visitReason: '必须现场办理原因',
  conditions: '受理条件',
  materials: '申请材料',
  flow: '办理流程说明',
  steps: '办理环节',
  fee: '收费',
  result: '办理结果',
  basis: '设定依据',
  phones: '咨询和监督电话',
  place: '办理地点',
  hours: '办理时间',
  faqs: '常见问题',
  express: '是否支持物流快递',
  booking: '是否支持预约办理',
  onPromise: '是否告知承诺',
  note: '说明',
};

/** Codes of GB/T 39046-2020 appendix A and of this bureau, each with its word. */
export const codeNames = {
  type: {
    '00': '行政权力事项',
    '01': '行政许可',
    '02': '行政处罚',
    '03': '行政强制',
    '04': '行政征收',
    '05': '行政给付',
    '06': '行政检查',
    '07': '行政确认',
    '08': '行政奖励',
    '09': '行政裁决',
    '10': '其他类别事项',
    '20': '公共服务事项',
  },
  levels: {
    '1': '国家级',
    '2': '省级',
    '3': '市级',
    '4': '县级',
    '5': '镇（乡、街道）级',
    '6': '村（社区）级',
    '7': '分级管理',
  },
  targets: {
    '1': '自然人',
    '2': '企业法人',
    '3': '事业法人',
    '4': '社会组织法人',
    '5': '行政机关',
    '6': '其他组织',
  },
  forms: { '1': '窗口办理', '2': '电脑端网上办理', '3': '移动端网上申请', '4': '快递申请', '9': '其他' },
  handling: { '1': '即办件', '2': '承诺件', '9': '其他' },
  dayKind: { working: '工作日', calendar: '自然日' },
  site: placeNames,
  ending: { 出证办结: '出证办结', 出文办结: '出文办结', 审批办结: '审批办结', 办结: '办结' },
} as const;
