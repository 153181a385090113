import { expenditureNames, shortFundNames } from '#base/kernel/index.ts';
import type { Field } from './field-form.ts';
import { SOURCES } from './show.ts';

/** The three documents that change a budget, as forms. What comes after is a break-down by 款, where there is one. */
export type OrderKind = 'grant' | 'shift' | 'withdraw';

const options = (names: Readonly<Record<string, string>>) => Object.entries(names);

const DECIDED: readonly Field[] = [
  { name: 'day', label: '文件日期', kind: 'day' },
  { name: 'document', label: '文号', kind: 'text', required: '请填写下达文件的文号' },
  { name: 'summary', label: '摘要', kind: 'text', required: '请填写摘要' },
];

const NUMBER: Field = { name: 'number', label: '指标号', kind: 'text', required: '请填写指标号' };

/** `codes`: 功能分类 项 and 经济分类 款 of the year, as options. */
export function orderFields(
  kind: OrderKind,
  codes: {
    readonly functional: readonly (readonly [string, string])[];
    readonly economic: readonly (readonly [string, string])[];
  },
): readonly Field[] {
  const economic = (name: string, label: string): Field => ({
    name,
    label,
    kind: 'choice',
    options: codes.economic,
  });
  switch (kind) {
    case 'grant':
      return [
        ...DECIDED,
        { ...NUMBER, note: '一份文件一个新号；追加也用新号' },
        { name: 'source', label: '来源', kind: 'choice', options: options(SOURCES) },
        { name: 'fund', label: '资金性质', kind: 'choice', options: options(shortFundNames) },
        { name: 'functional', label: '功能分类（项）', kind: 'choice', options: codes.functional },
        { name: 'expenditure', label: '支出', kind: 'choice', options: options(expenditureNames) },
        { name: 'project', label: '项目编码', kind: 'text', note: '项目支出才填' },
      ];
    case 'shift':
      return [
        ...DECIDED,
        { name: 'fromNumber', label: '调出指标号', kind: 'text', required: '请填写调出的指标号' },
        economic('fromEconomic', '调出经济分类'),
        { name: 'toNumber', label: '调入指标号', kind: 'text', required: '请填写调入的指标号' },
        economic('toEconomic', '调入经济分类'),
        { name: 'amount', label: '金额（元）', kind: 'amount', required: '请填写金额' },
      ];
    case 'withdraw':
      return [...DECIDED, NUMBER];
  }
}

export interface OrderItem {
  readonly economic: string;
  readonly amount: string;
}

export const ORDERS: readonly { readonly kind: OrderKind; readonly label: string; readonly does: string }[] =
  [
    { kind: 'grant', label: '下达', does: '年初预算、追加或结转下达的新指标，按经济分类款列明细' },
    { kind: 'shift', label: '调剂', does: '一个指标的款之间，或两个资金性质、支出类别相同的指标之间' },
    { kind: 'withdraw', label: '收回', does: '没有支付的收回；已经支付的不能收回' },
  ];
