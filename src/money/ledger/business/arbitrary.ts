import fc from 'fast-check';
import { type Day, day } from '#base/kernel/index.ts';
import { quotaFor } from '../testing.ts';
import { fundYears } from '../types.ts';
import type { BudgetPart, BusinessEvent, BusinessKind } from './types.ts';

/** Arbitrary business events over the codes of the small test chart, for properties. */

const amountFen = fc.integer({ min: 1, max: 10_000_000 });
const functional = fc.constantFrom('2010301', '2010399', '2210201');
const economic = fc.constantFrom('30101', '30102', '30199', '30201', '30214', '30217', '30309');
const wage = fc.constantFrom('30101', '30102', '30108', '30113', '30199', '30309');
const capital = fc.constantFrom('31002', '31022');
const fundYear = fc.constantFrom(...fundYears);
const some = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: 1, maxLength: 5 });

const budget: fc.Arbitrary<BudgetPart> = fc.oneof(
  fc.record({
    expenditure: fc.constant('basic' as const),
    fund: fc.constantFrom<'public-budget' | 'gov-fund'>('public-budget', 'gov-fund'),
    source: fc.constantFrom<'opening' | 'addition'>('opening', 'addition'),
  }),
  fc.record({
    expenditure: fc.constant('project' as const),
    project: fc.constantFrom('XM01', 'XM02'),
    fund: fc.constant('public-budget' as const),
    source: fc.constant('opening' as const),
    procurement: fc.boolean(),
  }),
);
const ownMoney: BudgetPart = { expenditure: 'basic', fund: 'unit-fund', source: 'opening' };

const items = some(fc.record({ functional, economic, amountFen }));
const functionalItems = some(fc.record({ functional, amountFen }));

/** The day decides which way of paying exists. */
const before = fc.integer({ min: 0, max: 11 }).map((m) => day(`2020-${String(m + 1).padStart(2, '0')}-15`));
const after = fc.constantFrom(day('2021-01-01'), day('2021-06-30'));

const payment = (on: Day) =>
  fc.record({
    way:
      on < '2021'
        ? fc.constantFrom<'direct' | 'quota' | 'bank'>('direct', 'quota', 'bank')
        : fc.constantFrom<'integrated' | 'bank'>('integrated', 'bank'),
    fundYear,
  });

type Parts = { readonly [K in BusinessKind]: fc.Arbitrary<object> };

/** Payments to staff, and the deductions from them. */
function payParts(pay: ReturnType<typeof payment>) {
  return {
    'payroll-accrued': fc.record({ items: some(fc.record({ economic: wage, amountFen })) }),
    'payroll-paid': fc.record({
      payment: pay,
      budget,
      items: some(fc.record({ functional, economic: wage, amountFen: amountFen.map((a) => a + 300) })),
      personalTaxFen: fc.integer({ min: 0, max: 100 }),
      personalInsuranceFen: fc.integer({ min: 0, max: 100 }),
      personalHousingFundFen: fc.integer({ min: 0, max: 100 }),
    }),
    'withheld-remitted': fc.record({
      payment: pay,
      budget,
      items: some(
        fc.record({
          functional,
          economic: wage,
          amountFen,
          what: fc.constantFrom('tax', 'insurance', 'housing-fund'),
        }),
      ),
    }),
  };
}

function parts(on: Day): Parts {
  const pay = payment(on);
  return {
    ...payParts(pay),
    'direct-payment': fc.record({ fundYear, budget, items }),
    'quota-received': fc.record({ fundYear, budget, items: functionalItems }),
    'quota-payment': fc.record({ fundYear, budget, items }),
    'integrated-payment': fc.record({ fundYear, budget, items }),
    'bank-payment': fc.record({ budget: fc.constant(ownMoney), items }),
    'asset-purchased': fc.record({
      payment: pay,
      budget,
      items: some(
        fc.record({ functional, economic: capital, amountFen, asset: fc.constantFrom('160103', '1701') }),
      ),
    }),
    depreciation: fc.record({
      items: some(fc.record({ asset: fc.constantFrom('fixed', 'intangible'), amountFen })),
    }),
    'prepaid-rent': fc.record({ payment: pay, budget, items, account: fc.constantFrom('1214', '1401') }),
    'prepaid-used': fc.record({ economic, amountFen, account: fc.constantFrom('1214', '1401') }),
    'staff-advance': fc.record({ from: fc.constant('bank'), amountFen }),
    'advance-settled': fc.record({
      from: fc.constant('bank'),
      fundYear: fc.constant('current'),
      budget: fc.constant(ownMoney),
      advanceFen: amountFen,
      items,
    }),
    'non-tax-collected': fc.record({ amountFen }),
    'non-tax-remitted': fc.record({ amountFen }),
    'refund-this-year': fc.record({ payment: pay, budget, items }),
    'refund-earlier-year': fc.record({
      into: fc.constantFrom('bank', 'returnable-quota'),
      of: fc.constantFrom('carry-over', 'surplus'),
      budget,
      items: functionalItems,
    }),
    'other-income': fc.record({
      of: fc.constantFrom('interest', 'other'),
      budget: fc.constant(ownMoney),
      items: functionalItems,
    }),
    'quota-carried-over': fc.record({ of: fc.constant('unused-target'), budget, items: functionalItems }),
    'opening-balances': amountFen.map(balanced),
  };
}

function balanced(amount: number) {
  return {
    balances: [
      { account: '160103', debitFen: amount, creditFen: 0 },
      { account: '3001', debitFen: 0, creditFen: amount },
    ],
  };
}

const ONLY_BEFORE: readonly BusinessKind[] = ['direct-payment', 'quota-received', 'quota-payment'];
const ONLY_AFTER: readonly BusinessKind[] = ['integrated-payment'];

/**
 * Payments from the treasury name the test's 指标 of their year and terms (testing.ts), so one event pays one 项. The unit's
 * own money has no 指标.
 */
function withQuota(event: BusinessEvent): BusinessEvent {
  if (!('budget' in event) || event.budget.fund === 'unit-fund') return event;
  const [first] = event.items;
  const functional = first && 'functional' in first ? first.functional : '2010399';
  const { fund, project = '' } = event.budget;
  const quota = quotaFor(event.day.slice(0, 4), { functional, fund, project });
  const items = event.items.map((item) => ({ ...item, functional }));
  return { ...event, items, budget: { ...event.budget, quota } } as BusinessEvent;
}

/** Any sound event, in 2020 or 2021 by its way of payment. */
export function anyEvent(days: 'any' | '2020' = 'any'): fc.Arbitrary<BusinessEvent> {
  const kinds = Object.keys(parts(day('2020-01-01'))) as BusinessKind[];
  const possible = days === 'any' ? kinds : kinds.filter((kind) => !ONLY_AFTER.includes(kind));
  return fc.constantFrom(...possible).chain((kind) => {
    const either = days === '2020' ? before : fc.oneof(before, after);
    const on = ONLY_BEFORE.includes(kind) ? before : ONLY_AFTER.includes(kind) ? after : either;
    return on.chain((when) =>
      parts(when)[kind].map((part) =>
        // each kind has parts of its own: schema.test.ts reads the result with the schema of events
        withQuota({
          kind,
          day: when,
          summary: '测试业务',
          payee: '城关文具店',
          maker: 'm',
          reviewer: 'r',
          attachments: 1,
          ...part,
        } as unknown as BusinessEvent),
      ),
    );
  });
}
