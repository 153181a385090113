import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, unwrap } from '#base/kernel/index.ts';
import { checkDraft } from '../checks/index.ts';
import { smallChart, smallRules } from '../testing.ts';
import { anyEvent } from './arbitrary.ts';
import { toVoucher } from './index.ts';
import { common, direct, entries, grant } from './notation.fixture.ts';

describe('every template', () => {
  it('makes a voucher that passes every check, in both systems', () => {
    fc.assert(
      fc.property(anyEvent(), (event) => {
        const draft = unwrap(toVoucher(event, smallChart));
        expect(checkDraft(draft, smallRules)).toEqual([]);
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
    expect(new Set(checkDraft(draft, smallRules).map((p) => p.code))).toEqual(
      new Set(['ledger/payment-way-not-then']),
    );
    const early = {
      ...common,
      day: day('2020-12-31'),
      kind: 'integrated-payment',
      fundYear: 'current',
    } as const;
    const other = unwrap(toVoucher({ ...early, budget: grant, items }, smallChart));
    expect(new Set(checkDraft(other, smallRules).map((p) => p.code))).toEqual(
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
