import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, formatYuan, unwrap } from '#base/kernel/index.ts';
import { checkDraft } from '../checks/index.ts';
import { smallChart, smallRules } from '../testing.ts';
import { anyEvent } from './arbitrary.ts';
import { type BudgetPart, type BusinessEvent, toVoucher } from './index.ts';

const rules = smallRules;
const common = {
  summary: '摘要',
  payee: '',
  maker: 'm',
  reviewer: 'r',
  attachments: 1,
  day: day('2020-03-10'),
};
const grant: BudgetPart = { expenditure: 'basic', fund: 'public-budget', source: 'opening' };
const direct = { way: 'direct', fundYear: 'current' } as const;

/** A voucher in the field's own notation: "借 500102 300.00". */
function entries(event: BusinessEvent): string[] {
  const draft = unwrap(toVoucher(event, smallChart));
  expect(checkDraft(draft, rules)).toEqual([]);
  return draft.lines.map((line) => {
    const side =
      line.debit === 0
        ? `贷 ${line.account} ${formatYuan(line.credit)}`
        : `借 ${line.account} ${formatYuan(line.debit)}`;
    const dims = [line.budget?.functional, line.budget?.economic].filter(Boolean).join('/');
    return dims ? `${side} ${dims}` : side;
  });
}

describe('every template', () => {
  it('makes a voucher that passes every check, in both systems', () => {
    fc.assert(
      fc.property(anyEvent(), (event) => {
        const draft = unwrap(toVoucher(event, smallChart));
        expect(checkDraft(draft, rules)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('payroll', () => {
  it('is accrued gross by component, without a budgetary entry', () => {
    const items = [
      { economic: '30101', amountFen: 500_000 },
      { economic: '30113', amountFen: 60_000 },
    ];
    expect(entries({ ...common, kind: 'payroll-accrued', items })).toEqual([
      '借 500101 5000.00',
      '借 500101 600.00',
      '贷 220101 5000.00',
      '贷 220106 600.00',
    ]);
  });

  const paid = {
    ...common,
    kind: 'payroll-paid',
    payment: direct,
    budget: grant,
    items: [
      { functional: '2010301', economic: '30101', amountFen: 100_000 },
      { functional: '2010399', economic: '30102', amountFen: 50_000 },
    ],
    personalTaxFen: 1_000,
    personalInsuranceFen: 11_000,
    personalHousingFundFen: 12_000,
  } as const;

  it('is paid net; what is held back becomes a debt and is no spending yet', () => {
    expect(entries(paid)).toEqual([
      '借 220101 1000.00',
      '借 220102 500.00',
      '贷 4001 1260.00',
      '贷 2102 10.00',
      '贷 220105 110.00',
      '贷 220106 120.00',
      '借 710101 760.00 2010301/30101',
      '借 710101 500.00 2010399/30102',
      '贷 600101 760.00 2010301',
      '贷 600101 500.00 2010399',
    ]);
  });

  it('refuses deductions above the gross (ledger/deductions-exceed)', () => {
    const result = toVoucher({ ...paid, personalTaxFen: 150_001, personalInsuranceFen: 0 }, smallChart);
    expect(result.ok ? [] : result.problems.map((p) => p.code)).toEqual(['ledger/deductions-exceed']);
  });

  it('is spent in full once the withheld parts are remitted', () => {
    const remitted = entries({
      ...common,
      kind: 'withheld-remitted',
      payment: direct,
      budget: grant,
      items: [
        { functional: '2010301', economic: '30101', what: 'tax', amountFen: 1_000 },
        { functional: '2210201', economic: '30113', what: 'housing-fund', amountFen: 24_000 },
      ],
    });
    expect(remitted).toEqual([
      '借 2102 10.00',
      '借 220106 240.00',
      '贷 4001 250.00',
      '借 710101 10.00 2010301/30101',
      '借 710101 240.00 2210201/30113',
      '贷 600101 10.00 2010301',
      '贷 600101 240.00 2210201',
    ]);
  });
});

describe('ways of paying', () => {
  const items = [
    { functional: '2010399', economic: '30201', amountFen: 30_000 },
    { functional: '2010399', economic: '30217', amountFen: 1_000 },
  ];

  it('direct: grant and spending in one act', () => {
    expect(entries({ ...common, kind: 'direct-payment', fundYear: 'current', budget: grant, items })).toEqual(
      [
        '借 500102 300.00',
        '借 500102 10.00',
        '贷 4001 310.00',
        '借 710101 300.00 2010399/30201',
        '借 710101 10.00 2010399/30217',
        '贷 600101 310.00 2010399',
      ],
    );
  });

  it('quota: received as a grant, then paid out of 1011', () => {
    const received = { ...common, kind: 'quota-received', fundYear: 'current', budget: grant } as const;
    expect(entries({ ...received, items: [{ functional: '2010399', amountFen: 50_000 }] })).toEqual([
      '借 1011 500.00',
      '贷 4001 500.00',
      '借 800101 500.00',
      '贷 600101 500.00 2010399',
    ]);
    expect(entries({ ...common, kind: 'quota-payment', fundYear: 'current', budget: grant, items })).toEqual([
      '借 500102 300.00',
      '借 500102 10.00',
      '贷 1011 310.00',
      '借 710101 300.00 2010399/30201',
      '借 710101 10.00 2010399/30217',
      '贷 800101 310.00',
    ]);
  });

  it("integrated: this year's target is a grant, last year's comes out of 1201", () => {
    const event = {
      ...common,
      day: day('2021-03-10'),
      kind: 'integrated-payment',
      budget: grant,
      items,
    } as const;
    expect(entries({ ...event, fundYear: 'current' })).toContain('贷 4001 310.00');
    expect(entries({ ...event, fundYear: 'carried' })).toEqual([
      '借 500102 300.00',
      '借 500102 10.00',
      '贷 1201 310.00',
      '借 710101 300.00 2010399/30201',
      '借 710101 10.00 2010399/30217',
      '贷 800103 310.00',
    ]);
  });

  it('is refused by the checks outside its years', () => {
    const late = { ...common, day: day('2021-01-01'), kind: 'quota-payment', fundYear: 'current' } as const;
    const draft = unwrap(toVoucher({ ...late, budget: grant, items }, smallChart));
    expect(new Set(checkDraft(draft, rules).map((p) => p.code))).toEqual(
      new Set(['ledger/payment-way-not-then']),
    );
    const early = {
      ...common,
      day: day('2020-12-31'),
      kind: 'integrated-payment',
      fundYear: 'current',
    } as const;
    const other = unwrap(toVoucher({ ...early, budget: grant, items }, smallChart));
    expect(new Set(checkDraft(other, rules).map((p) => p.code))).toEqual(
      new Set(['ledger/payment-way-not-then']),
    );
  });

  it('derives the government economic code of an administrative unit', () => {
    const draft = unwrap(
      toVoucher({ ...common, kind: 'direct-payment', fundYear: 'current', budget: grant, items }, smallChart),
    );
    expect(draft.lines.map((line) => line.budget?.govEconomic ?? '')).toEqual([
      '',
      '',
      '',
      '50201',
      '50206',
      '',
    ]);
  });
});

describe('assets', () => {
  const event = { ...common, kind: 'asset-purchased', payment: direct, budget: grant } as const;

  it('are assets in one system and spending in the other', () => {
    const items = [
      { functional: '2010399', economic: '31002', asset: '160103', amountFen: 541_000 },
    ] as const;
    expect(entries({ ...event, items })).toEqual([
      '借 160103 5410.00',
      '贷 4001 5410.00',
      '借 710101 5410.00 2010399/31002',
      '贷 600101 5410.00 2010399',
    ]);
  });

  it('need a capital code, and a cost needs one that is not (ledger/not-capital, ledger/capital-needs-asset)', () => {
    const items = [{ functional: '2010399', economic: '30201', asset: '160103', amountFen: 1 }] as const;
    const asset = toVoucher({ ...event, items }, smallChart);
    expect(asset.ok ? [] : asset.problems.map((p) => p.code)).toEqual(['ledger/not-capital']);
    const wrong = [{ functional: '2010399', economic: '31002', amountFen: 1 }];
    const cost = toVoucher(
      { ...common, kind: 'direct-payment', fundYear: 'current', budget: grant, items: wrong },
      smallChart,
    );
    expect(cost.ok ? [] : cost.problems.map((p) => p.code)).toEqual(['ledger/capital-needs-asset']);
  });

  it('are depreciated without cash', () => {
    const items = [{ asset: 'fixed', amountFen: 4_508 }] as const;
    expect(entries({ ...common, kind: 'depreciation', items })).toEqual(['借 500105 45.08', '贷 1602 45.08']);
  });
});

describe('prepaid rent', () => {
  it('is spent at once in the budget and used up month by month in the costs', () => {
    const items = [{ functional: '2010399', economic: '30214', amountFen: 120_000 }];
    expect(
      entries({ ...common, kind: 'prepaid-rent', payment: direct, budget: grant, account: '1214', items }),
    ).toEqual([
      '借 1214 1200.00',
      '贷 4001 1200.00',
      '借 710101 1200.00 2010399/30214',
      '贷 600101 1200.00 2010399',
    ]);
    expect(
      entries({ ...common, kind: 'prepaid-used', account: '1214', economic: '30214', amountFen: 10_000 }),
    ).toEqual(['借 500102 100.00', '贷 1214 100.00']);
  });
});

describe('advances', () => {
  const own: BudgetPart = { expenditure: 'basic', fund: 'unit-fund', source: 'opening' };
  const settled = {
    ...common,
    kind: 'advance-settled',
    from: 'bank',
    fundYear: 'current',
    budget: own,
  } as const;
  const spent = (amountFen: number) => [{ functional: '2010399', economic: '30201', amountFen }];

  it('wait for the settlement before the budget spends', () => {
    expect(entries({ ...common, kind: 'staff-advance', from: 'bank', amountFen: 10_000 })).toEqual([
      '借 1218 100.00',
      '贷 1002 100.00',
    ]);
  });

  it('give the rest back, or pay what is short', () => {
    expect(entries({ ...settled, advanceFen: 10_000, items: spent(8_000) })).toEqual([
      '借 500102 80.00',
      '借 1002 20.00',
      '贷 1218 100.00',
      '借 710103 80.00 2010399/30201',
      '贷 800102 80.00',
    ]);
    expect(entries({ ...settled, advanceFen: 10_000, items: spent(11_000) })).toEqual([
      '借 500102 110.00',
      '贷 1218 100.00',
      '贷 1002 10.00',
      '借 710103 110.00 2010399/30201',
      '贷 800102 110.00',
    ]);
  });
});

describe('money that is not spending', () => {
  it('passes through 2103 for the treasury', () => {
    expect(entries({ ...common, kind: 'non-tax-collected', amountFen: 500 })).toEqual([
      '借 1002 5.00',
      '贷 2103 5.00',
    ]);
    expect(entries({ ...common, kind: 'non-tax-remitted', amountFen: 500 })).toEqual([
      '借 2103 5.00',
      '贷 1002 5.00',
    ]);
  });

  it('is income when interest is kept', () => {
    const own: BudgetPart = { expenditure: 'basic', fund: 'unit-fund', source: 'opening' };
    const items = [{ functional: '2010399', amountFen: 321 }];
    expect(entries({ ...common, kind: 'other-income', of: 'interest', budget: own, items })).toEqual([
      '借 1002 3.21',
      '贷 4604 3.21',
      '借 800102 3.21',
      '贷 6609 3.21 2010399',
    ]);
  });
});

describe('refunds', () => {
  it('of this year are the payment in red', () => {
    const items = [{ functional: '2010399', economic: '30201', amountFen: 700 }];
    expect(entries({ ...common, kind: 'refund-this-year', payment: direct, budget: grant, items })).toEqual([
      '借 500102 -7.00',
      '贷 4001 -7.00',
      '借 710101 -7.00 2010399/30201',
      '贷 600101 -7.00 2010399',
    ]);
  });

  it('of an earlier year change the opening balance, not the spending', () => {
    const items = [{ functional: '2010399', amountFen: 700 }];
    const event = { ...common, kind: 'refund-earlier-year', budget: grant, items } as const;
    expect(entries({ ...event, into: 'returnable-quota', of: 'carry-over' })).toEqual([
      '借 1201 7.00',
      '贷 3501 7.00',
      '借 800103 7.00',
      '贷 810101 7.00 2010399',
    ]);
    expect(entries({ ...event, into: 'bank', of: 'surplus' })[3]).toBe('贷 810201 7.00 2010399');
  });
});

describe('the edges of a year', () => {
  it('an unused target is a grant of the year, kept in 1201', () => {
    const items = [{ functional: '2010399', amountFen: 900 }];
    const event = { ...common, kind: 'quota-carried-over', budget: grant, items } as const;
    expect(entries({ ...event, of: 'unused-target' })).toEqual([
      '借 1201 9.00',
      '贷 4001 9.00',
      '借 800103 9.00',
      '贷 600101 9.00 2010399',
    ]);
    expect(entries({ ...event, of: 'unused-quota' })).toEqual([
      '借 120102 9.00',
      '贷 1011 9.00',
      '借 800103 9.00',
      '贷 800101 9.00',
    ]);
  });

  it('opening balances are taken as they are', () => {
    const balances = [
      { account: '160103', debitFen: 1_000, creditFen: 0 },
      { account: '1602', debitFen: 0, creditFen: 400 },
      { account: '3001', debitFen: 0, creditFen: 600 },
    ];
    expect(entries({ ...common, kind: 'opening-balances', balances })).toEqual([
      '借 160103 10.00',
      '贷 1602 4.00',
      '贷 3001 6.00',
    ]);
  });
});
