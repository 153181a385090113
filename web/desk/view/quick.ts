import type { Day, Problem, Result } from '#base/kernel/index.ts';
import { all, type Fen, fen, ok, parseDay, parseYuan } from '#base/kernel/index.ts';
import type { AssetAccount, BusinessEvent } from '#money/ledger/business/index.ts';
import type { SharedBudget } from './draft.ts';
import { blankValues, type Values } from './field-form.ts';
import { formOf, type QuickKind, type WITHHELD } from './quick-forms.ts';

export { type QuickKind, quickForms } from './quick-forms.ts';

export interface QuickItem {
  readonly functional: string;
  readonly economic: string;
  readonly asset: 'fixed' | 'intangible';
  readonly what: keyof typeof WITHHELD;
  readonly assetAccount: AssetAccount;
  readonly amount: string;
}

export interface QuickFields {
  readonly day: string;
  readonly summary: string;
  readonly attachments: number;
  readonly payee: string;
  readonly budget: SharedBudget;
  readonly items: readonly QuickItem[];
  /** what the business asks for beside, by the names of its form's `extra` */
  readonly extra: Values;
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

/** The amounts among the extras, in fen; one that is left empty is nothing. */
function readExtras(kind: QuickKind, extra: Values): Result<Readonly<Record<string, Fen>>> {
  const found: Problem[] = [];
  const amounts: Record<string, Fen> = {};
  for (const { name, kind: asks } of formOf(kind).extra ?? []) {
    if (asks !== 'amount') continue;
    const typed = (extra[name] ?? '').trim();
    const read = typed === '' ? ok(fen(0)) : parseYuan(typed, `extra.${name}`);
    if (read.ok) amounts[name] = read.value;
    else found.push(...read.problems);
  }
  return found.length > 0 ? { ok: false, problems: found } : ok(amounts);
}

/** The business event of a filled-in form; refuses amounts and days that cannot be read. */
export function eventOf(kind: QuickKind, fields: QuickFields): Result<BusinessEvent> {
  const day = parseDay(fields.day);
  const items = readItems(fields.items);
  const extras = readExtras(kind, fields.extra);
  if (!day.ok) return day;
  if (!items.ok) return items;
  if (!extras.ok) return extras;
  return ok(build(kind, fields, day.value, items.value, extras.value));
}

/** The parts of the typed items that a business needs. */
function partsOf(kind: QuickKind, items: readonly ReadItem[]) {
  const { item } = formOf(kind);
  return items.map((one) => {
    const own = item.map((part) => [part === 'assetAccount' ? 'asset' : part, one[part]] as const);
    return { ...Object.fromEntries(own), amountFen: one.amountFen };
  });
}

/**
 * The event as data. The posting template and the ledger's checks judge it; what a form of this kind asks for is all
 * that an event of this kind has, which a test holds against the event's schema.
 */
function build(
  kind: QuickKind,
  fields: QuickFields,
  day: Day,
  typed: readonly ReadItem[],
  amounts: Readonly<Record<string, Fen>>,
): BusinessEvent {
  const { summary, attachments, payee } = fields;
  const form = formOf(kind);
  const base = { kind, day, summary, attachments, payee, maker: '', reviewer: '' };
  const { fundYear, payment: way, project, quota, ...shared } = fields.budget;
  const budget = { ...shared, ...(project ? { project } : {}), ...(quota ? { quota } : {}) };
  const payment = { way, fundYear };
  const amountFen = typed.reduce((sum, item) => sum + item.amountFen, 0);
  const chosen = { ...blankValues(form.extra ?? [], day), ...fields.extra };
  const items = partsOf(kind, typed);
  const parts: Readonly<Record<QuickKind, object>> = {
    'direct-payment': { fundYear, budget, items },
    'quota-payment': { fundYear, budget, items },
    'integrated-payment': { fundYear, budget, items },
    'quota-received': { fundYear, budget, items },
    'bank-payment': { budget, items },
    'other-income': { of: chosen.of, budget, items },
    'payroll-accrued': { items },
    'payroll-paid': {
      payment,
      budget,
      items,
      personalTaxFen: amounts.personalTax,
      personalInsuranceFen: amounts.personalInsurance,
      personalHousingFundFen: amounts.personalHousingFund,
    },
    'withheld-remitted': { payment, budget, items },
    'asset-purchased': { payment, budget, items },
    depreciation: { items },
    'prepaid-rent': { payment, budget, account: chosen.account, items },
    'prepaid-used': { account: chosen.account, economic: typed[0]?.economic ?? '', amountFen },
    'staff-advance': { from: chosen.from, amountFen },
    'advance-settled': { from: chosen.from, fundYear, budget, advanceFen: amounts.advance, items },
    'refund-this-year': { payment, budget, items },
    'refund-earlier-year': { into: chosen.into, of: chosen.of, budget, items },
    'quota-carried-over': { of: chosen.of, budget, items },
    'non-tax-collected': { amountFen },
    'non-tax-remitted': { amountFen },
  };
  return { ...base, ...parts[kind] } as BusinessEvent;
}
