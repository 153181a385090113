import { day } from '#base/kernel/index.ts';
import type { MyCase, Question } from '../app/client.ts';

/** One case at several moments of its life, in its applicant's view. */

export const NUMBER = '43021220261124000000000017';
export const CODE = 'ACDE3467';
/** items for online applications, for a town, and only at a window */
export const SHOP = '000131004000-01';
export const CARD = '432023901W00-01';
export const HOUSE = '000715001006-01';
export const DIGEST = 'a'.repeat(64);

export const QUESTIONS: readonly Question[] = [
  { key: 'tradeName', label: '字号名称', hint: '没有填“无”', kind: 'line', options: [], required: true },
  {
    key: 'composition',
    label: '组成形式',
    hint: '',
    kind: 'choice',
    options: [
      { value: 'person', label: '个人经营' },
      { value: 'family', label: '家庭经营' },
    ],
    required: true,
  },
  { key: 'scope', label: '经营范围', hint: '一行一项', kind: 'lines', options: [], required: true },
  { key: 'funds', label: '资金数额', hint: '万元', kind: 'number', options: [], required: false },
  { key: 'since', label: '从哪天开始', hint: '', kind: 'day', options: [], required: false },
  { key: 'tel', label: '门店电话', hint: '', kind: 'phone', options: [], required: false },
];
export const ANSWERS = { tradeName: '无', composition: 'person', scope: '零售日用品' };

const NO_DAYS = {
  acceptedOn: null,
  deemed: false,
  noticeDue: null,
  statutoryDue: null,
  promisedDue: null,
  deliverBy: null,
  light: 'green',
  workingDaysLeft: null,
  projected: false,
  basis: [],
};

export const materials = (): MyCase['materials'] =>
  ['经营场所证明', '名称自主申报承诺书', '授权委托书'].map((name, index) => ({
    name,
    required: index < 2,
    when: null,
    tolerable: index === 1,
    note: index === 0 ? '租赁合同或者房产证' : null,
    file: null,
    until: null,
  }));

/** A new draft, with the changes of `more`. */
export function myCase(more: Partial<MyCase> = {}): MyCase {
  return {
    number: NUMBER,
    version: 1,
    status: 'draft',
    statusName: '草稿',
    item: {
      id: SHOP,
      version: 1,
      name: '个体工商户设立登记',
      unit: 'shichang',
      unitName: '市场监管局',
      resultName: '营业执照',
      onPromise: false,
      windowCheck: false,
      statutory: 15,
      promised: 1,
      joint: false,
      otherDepts: [],
    },
    channel: 'online',
    channelName: '网上申请',
    site: '990000000000',
    siteName: '试验区政务服务中心',
    openedOn: day('2026-11-24'),
    clock: NO_DAYS,
    steps: [
      { key: 'apply', name: '提交申请', state: 'now', on: null },
      { key: 'accept', name: '受理', state: 'next', on: null },
    ],
    waitsFor: '还没有提交，申请人填完后提交。',
    applicant: {
      of: 'person',
      name: '演*甲',
      identityKind: '111',
      identityName: '居民身份证',
      number: '4302**********0011',
      phone: '138****0000',
      agent: null,
    },
    form: [...QUESTIONS],
    answers: {},
    materials: materials(),
    missing: [],
    asked: [],
    promised: false,
    stoppedFor: null,
    notes: [],
    suspension: null,
    papers: [],
    certificate: null,
    delivery: null,
    wants: { way: 'counter', wayName: '窗口领取', address: '' },
    rating: null,
    messages: [],
    actions: [],
    ...more,
  };
}

export const may = (...verbs: string[]): MyCase['actions'] =>
  verbs.map((verb) => ({ verb, name: verb, allowed: true, problems: [] }));

/** The case at later moments, in the view of its page. */
export const LATER = {
  submitted: myCase({
    status: 'submitted',
    statusName: '待预审',
    version: 4,
    answers: ANSWERS,
    clock: { ...NO_DAYS, noticeDue: day('2026-12-01') },
    messages: [
      { at: 1, on: day('2026-11-24'), kind: 'submit', text: '您的申请收到了。' },
      { at: 2, on: day('2026-11-25'), kind: 'more', text: '正在预审。' },
    ],
    actions: may('withdraw'),
  }),
  returned: myCase({
    status: 'returned',
    statusName: '待补正',
    version: 5,
    missing: ['经营场所证明：照片看不清，请重拍'],
    actions: may('supplement', 'withdraw'),
  }),
  received: myCase({ status: 'received', statusName: '已收件', actions: may('correct', 'supplement') }),
  accepted: myCase({
    status: 'accepted',
    statusName: '已受理',
    clock: {
      ...NO_DAYS,
      acceptedOn: day('2026-11-25'),
      promisedDue: day('2026-11-26'),
      statutoryDue: day('2026-12-16'),
      workingDaysLeft: 1,
    },
    papers: [
      {
        kind: 'acceptance',
        name: '受理通知书',
        number: '（渌）受字〔2026〕第0001号',
        sequence: 1,
        on: day('2026-11-25'),
      },
    ],
    actions: may('supply', 'withdraw'),
  }),
  suspended: myCase({
    status: 'suspended',
    statusName: '已中止',
    version: 6,
    waitsFor: '申请人书面请求，已中止办理，期限停走，恢复后接着计算。申请人随时可以要求恢复办理。',
    clock: { ...NO_DAYS, light: 'paused', acceptedOn: day('2026-11-25') },
    suspension: {
      id: 'request',
      name: '申请人书面请求中止',
      basis: '申请人的书面请求',
      stopsClock: true,
      needsRequest: true,
      reason: '',
      on: day('2026-11-26'),
      until: day('2026-12-31'),
      file: { digest: DIGEST, name: '请求.png', type: 'image/png', size: 1 },
    },
    actions: may('continue', 'supply', 'withdraw'),
  }),
  closed: myCase({
    status: 'closed',
    statusName: '已办结',
    certificate: { number: '430212123', name: '营业执照' },
    delivery: { way: 'electronic', wayName: '电子送达', on: day('2026-11-26') },
    actions: may('rate'),
  }),
} as const;
