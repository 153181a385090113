import { describe, expect, it } from 'vitest';
import { chart } from '#money/ledger/books.ts';
import { businessNames, toVoucher } from '#money/ledger/business/index.ts';
import { checkDraft, type Rules } from '#money/ledger/checks/index.ts';
import { businessEventSchema, rules } from '#money/ledger/index.ts';
import { emptyDraft, fromVoucher } from './draft.ts';
import { eventOf, type QuickFields, quickForms } from './quick.ts';

const fields: QuickFields = {
  day: '2020-03-18',
  summary: '印刷办事指南',
  attachments: 1,
  payee: '某印务部',
  budget: { ...emptyDraft('2020-03-18').budget, quota: 'ZB2020-001' },
  items: [
    {
      functional: '2010399',
      economic: '30202',
      asset: 'fixed',
      what: 'tax',
      assetAccount: '160103',
      amount: '1,234.50',
    },
  ],
  extra: {},
};

const under = (economic: string): QuickFields => ({
  ...fields,
  items: fields.items.map((item) => ({ ...item, economic })),
});

/** what a business of this kind is about: wages under a personnel 款, purchases under a capital one */
const SUITED: Readonly<Record<string, QuickFields>> = {
  'payroll-accrued': under('30101'),
  'payroll-paid': {
    ...under('30101'),
    extra: { personalTax: '12.00', personalInsurance: '', personalHousingFund: '30' },
  },
  'withheld-remitted': under('30101'),
  'asset-purchased': under('31002'),
  'integrated-payment': { ...fields, day: '2021-03-18' },
  'staff-advance': { ...fields, extra: { from: 'bank' } },
  'advance-settled': {
    ...fields,
    budget: { ...fields.budget, fund: 'unit-fund', quota: '' },
    extra: { from: 'bank', advance: '1500' },
  },
};
const suited = (kind: string): QuickFields => SUITED[kind] ?? fields;

describe('quick forms', () => {
  it('are there for every business but the opening of the books', () => {
    const without = Object.keys(businessNames).filter(
      (kind) => !quickForms.some((form) => form.kind === kind),
    );
    expect(without).toEqual(['opening-balances']);
  });

  it.each(quickForms.map(({ kind }) => kind))('%s asks for all that its event has, and no more', (kind) => {
    const event = eventOf(kind, suited(kind));
    const parsed = businessEventSchema.safeParse(event.ok ? event.value : null);
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  it.each(quickForms.map(({ kind }) => kind))('%s gives a voucher that passes every check', (kind) => {
    const event = eventOf(kind, suited(kind));
    const voucher = event.ok ? toVoucher(event.value, chart) : event;
    expect(
      voucher.ok && checkDraft({ ...voucher.value, reviewer: '' }, rules satisfies Rules, false),
    ).toEqual([]);
    expect(businessNames[kind]).toMatch(/\p{Script=Han}/u);
  });

  it('fill both systems of a payment', () => {
    const event = eventOf('quota-payment', fields);
    const voucher = event.ok ? toVoucher(event.value, chart) : event;
    if (!voucher.ok) throw new Error('refused');
    const of = (system: string) => voucher.value.lines.filter((line) => line.system === system);
    const draft = fromVoucher(
      { ...voucher.value, financial: of('financial'), budgetary: of('budgetary') },
      fields.day,
    );
    expect(draft.financial.map(({ debit, credit }) => [debit, credit])).toEqual([
      ['1234.50', ''],
      ['', '1234.50'],
    ]);
    expect(draft.budget.payment).toBe('quota');
    expect(draft.budgetary[0]).toMatchObject({ functional: '2010399', economic: '30202' });
  });

  it('say which amount cannot be read', () => {
    const wrong = { ...fields, items: [...fields.items, { ...fields.items[0]!, amount: '1.005' }] };
    const event = eventOf('direct-payment', wrong);
    expect(event.ok ? [] : event.problems.map(({ code, at }) => [code, at])).toEqual([
      ['kernel/too-many-decimals', 'items[1].amount'],
    ]);
  });
});
