import type { Field } from './field-form.ts';

/** A part of a business beside its amount. */
export type QuickPart = 'functional' | 'economic' | 'asset' | 'what' | 'assetAccount';

interface QuickForm {
  readonly kind: string;
  readonly item: readonly QuickPart[];
  readonly budget: boolean;
  /** the label of the counterparty; '' where there is none */
  readonly payee: string;
  /** the way of payment that the business has by itself; where a budget is asked for without one, it is asked for too */
  readonly payment?: string;
  /** what else the business asks for */
  readonly extra?: readonly Field[];
}

const FROM: Field = {
  name: 'from',
  label: '借款取自',
  kind: 'choice',
  options: [
    ['bank', '银行存款'],
    ['quota', '用款额度'],
  ],
};
const PREPAID: Field = {
  name: 'account',
  label: '预付计入',
  kind: 'choice',
  options: [
    ['1214', '1214 预付账款'],
    ['1401', '1401 待摊费用'],
  ],
};
const held = (name: string, label: string): Field => ({ name, label: `${label}（元）`, kind: 'amount' });

const BOTH = ['functional', 'economic'] as const;

/** The businesses with a form of their own, in the office's words. Opening balances are loaded with the books. */
export const quickForms = [
  { kind: 'direct-payment', item: BOTH, budget: true, payee: '收款单位', payment: 'direct' },
  { kind: 'quota-payment', item: BOTH, budget: true, payee: '收款单位', payment: 'quota' },
  { kind: 'integrated-payment', item: BOTH, budget: true, payee: '收款单位', payment: 'integrated' },
  { kind: 'bank-payment', item: BOTH, budget: true, payee: '收款单位', payment: 'bank' },
  { kind: 'quota-received', item: ['functional'], budget: true, payee: '', payment: 'quota' },
  {
    kind: 'other-income',
    item: ['functional'],
    budget: true,
    payee: '付款单位',
    payment: 'bank',
    extra: [
      {
        name: 'of',
        label: '收入种类',
        kind: 'choice',
        options: [
          ['other', '其他收入'],
          ['interest', '利息'],
        ],
      },
    ],
  },
  { kind: 'payroll-accrued', item: ['economic'], budget: false, payee: '' },
  {
    kind: 'payroll-paid',
    item: BOTH,
    budget: true,
    payee: '',
    extra: [
      held('personalTax', '代扣个人所得税'),
      held('personalInsurance', '代扣个人社会保险费'),
      held('personalHousingFund', '代扣个人住房公积金'),
    ],
  },
  { kind: 'withheld-remitted', item: [...BOTH, 'what'], budget: true, payee: '收缴单位' },
  { kind: 'asset-purchased', item: [...BOTH, 'assetAccount'], budget: true, payee: '供应商' },
  { kind: 'depreciation', item: ['asset'], budget: false, payee: '' },
  { kind: 'prepaid-rent', item: BOTH, budget: true, payee: '出租方', extra: [PREPAID] },
  { kind: 'prepaid-used', item: ['economic'], budget: false, payee: '', extra: [PREPAID] },
  { kind: 'staff-advance', item: [], budget: false, payee: '借款人', extra: [FROM] },
  {
    kind: 'advance-settled',
    item: BOTH,
    budget: true,
    payee: '借款人',
    payment: 'bank',
    extra: [FROM, held('advance', '原借款')],
  },
  { kind: 'refund-this-year', item: BOTH, budget: true, payee: '退款单位' },
  {
    kind: 'refund-earlier-year',
    item: ['functional'],
    budget: true,
    payee: '退款单位',
    payment: 'none',
    extra: [
      {
        name: 'into',
        label: '退回到',
        kind: 'choice',
        options: [
          ['bank', '银行存款'],
          ['returnable-quota', '财政应返还额度'],
        ],
      },
      {
        name: 'of',
        label: '原来属于',
        kind: 'choice',
        options: [
          ['carry-over', '结转资金'],
          ['surplus', '结余资金'],
        ],
      },
    ],
  },
  {
    kind: 'quota-carried-over',
    item: ['functional'],
    budget: true,
    payee: '',
    payment: 'none',
    extra: [
      {
        name: 'of',
        label: '没有用完的是',
        kind: 'choice',
        options: [
          ['unused-target', '下达而没有用的指标'],
          ['unused-quota', '到账而没有用的用款额度'],
        ],
      },
    ],
  },
  { kind: 'non-tax-collected', item: [], budget: false, payee: '缴款单位' },
  { kind: 'non-tax-remitted', item: [], budget: false, payee: '' },
] as const satisfies readonly QuickForm[];

export type QuickKind = (typeof quickForms)[number]['kind'];

/** The form of a kind, as data. */
export function formOf(kind: QuickKind): QuickForm {
  return quickForms.find((form) => form.kind === kind) as QuickForm;
}

/** 缴什么 */
export const WITHHELD = { tax: '个人所得税', insurance: '社会保险费', 'housing-fund': '住房公积金' } as const;

/** The accounts of purchased assets. */
export const ASSET_ACCOUNTS = {
  '160103': '160103 设备',
  '160101': '160101 房屋和构筑物',
  '160102': '160102 车辆',
  '160104': '160104 文物和陈列品',
  '160105': '160105 图书和档案',
  '160106': '160106 家具和用具',
  '1701': '1701 无形资产',
} as const;
