import { describe, expect, it } from 'vitest';
import { smallChart } from '../testing.ts';
import { type BudgetPart, toVoucher } from './index.ts';
import { common, direct, entries, grant } from './notation.fixture.ts';

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
