import type { Day, Result } from '#base/kernel/index.ts';
import { all, type Fen, ok, parseDay, parseYuan } from '#base/kernel/index.ts';
import type { BusinessEvent } from '#money/ledger/business/index.ts';
import type { SharedBudget } from './draft.ts';

/** The businesses with a form of their own: what an item has beside its amount, whether the budget is asked for, who the other side is, and the way of payment that the business has by itself. */
export const quickForms = [
  {
    kind: 'direct-payment',
    item: ['functional', 'economic'],
    budget: true,
    payee: '收款单位',
    payment: 'direct',
  },
  {
    kind: 'quota-payment',
    item: ['functional', 'economic'],
    budget: true,
    payee: '收款单位',
    payment: 'quota',
  },
  {
    kind: 'integrated-payment',
    item: ['functional', 'economic'],
    budget: true,
    payee: '收款单位',
    payment: 'integrated',
  },
  {
    kind: 'bank-payment',
    item: ['functional', 'economic'],
    budget: true,
    payee: '收款单位',
    payment: 'bank',
  },
  { kind: 'quota-received', item: ['functional'], budget: true, payee: '', payment: 'quota' },
  { kind: 'other-income', item: ['functional'], budget: true, payee: '付款单位', payment: 'bank' },
  { kind: 'payroll-accrued', item: ['economic'], budget: false, payee: '' },
  { kind: 'depreciation', item: ['asset'], budget: false, payee: '' },
  { kind: 'staff-advance', item: [], budget: false, payee: '借款人' },
  { kind: 'non-tax-collected', item: [], budget: false, payee: '缴款单位' },
  { kind: 'non-tax-remitted', item: [], budget: false, payee: '' },
] as const satisfies readonly {
  kind: string;
  item: readonly string[];
  budget: boolean;
  payee: string;
  payment?: string;
}[];

export type QuickKind = (typeof quickForms)[number]['kind'];

export interface QuickItem {
  readonly functional: string;
  readonly economic: string;
  readonly asset: 'fixed' | 'intangible';
  readonly amount: string;
}

export interface QuickFields {
  readonly day: string;
  readonly summary: string;
  readonly attachments: number;
  readonly payee: string;
  readonly budget: SharedBudget;
  readonly items: readonly QuickItem[];
}

type ReadItem = Omit<QuickItem, 'amount'> & { readonly amountFen: Fen };

function readItems(items: readonly QuickItem[]): Result<ReadItem[]> {
  return all(
    items.map(({ amount, ...rest }, index): Result<ReadItem> => {
      const read = parseYuan(amount, `items[${index}].amount`);
      return read.ok ? ok({ ...rest, amountFen: read.value }) : read;
    }),
  );
}

/** The business event of a filled-in form; refuses amounts and days that cannot be read. */
export function eventOf(kind: QuickKind, fields: QuickFields): Result<BusinessEvent> {
  const day = parseDay(fields.day);
  if (!day.ok) return day;
  const items = readItems(fields.items);
  if (!items.ok) return items;
  return ok(build(kind, fields, day.value, items.value));
}

function build(kind: QuickKind, fields: QuickFields, day: Day, items: readonly ReadItem[]): BusinessEvent {
  const { summary, attachments, payee } = fields;
  const base = { day, summary, attachments, payee, maker: '', reviewer: '' };
  const { fundYear, payment: _, project, quota, ...shared } = fields.budget;
  const budget = { ...shared, ...(project ? { project } : {}), ...(quota ? { quota } : {}) };
  const amountFen = items.reduce((sum, item) => sum + item.amountFen, 0);
  switch (kind) {
    case 'direct-payment':
    case 'quota-payment':
    case 'integrated-payment':
    case 'quota-received':
      return { ...base, kind, fundYear, budget, items };
    case 'bank-payment':
      return { ...base, kind, budget, items };
    case 'other-income':
      return { ...base, kind, of: 'other', budget, items };
    case 'payroll-accrued':
    case 'depreciation':
      return { ...base, kind, items };
    case 'staff-advance':
      return { ...base, kind, from: 'bank', amountFen };
    default:
      return { ...base, kind, amountFen };
  }
}
