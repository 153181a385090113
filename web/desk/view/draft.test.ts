import { describe, expect, it } from 'vitest';
import {
  balanceOf,
  balancingAmount,
  type Draft,
  emptyDraft,
  emptyLine,
  forYear,
  fromVoucher,
  isWorthKeeping,
  lineAt,
  lineIndexOf,
  toTyped,
} from './draft.ts';

const line = (key: string, more: Partial<ReturnType<typeof emptyLine>>) => ({ ...emptyLine(key), ...more });
const govEconomic = (code: string) => (code === '30202' ? '50201' : undefined);

const printing: Draft = {
  ...emptyDraft('2020-03-18'),
  summary: '印刷办事指南',
  attachments: 2,
  financial: [
    line('f1', { account: '500102', debit: '1,234.50', costItem: '30202' }),
    emptyLine('f2'),
    line('f3', { account: '4001', credit: '1234.5', counterparty: '某印务部' }),
  ],
  budgetary: [
    line('b1', { account: '710101', debit: '1234.50', functional: '2010399', economic: '30202' }),
    line('b2', { account: '600101', credit: '1234.50', functional: '2010399' }),
  ],
};

describe('the running balance', () => {
  it('adds what can be read as an amount, exactly', () => {
    expect(balanceOf(printing.financial)).toEqual({ debit: 123_450, credit: 123_450, difference: 0 });
    expect(balanceOf([line('a', { debit: '0.1' }), line('b', { debit: '0.2' })]).debit).toBe(30);
    expect(balanceOf([line('a', { debit: '1.005' })]).debit).toBe(0);
  });

  it('offers what is missing on a side, whatever that line says now', () => {
    const lines = [line('a', { debit: '100' }), line('b', { credit: '30' }), line('c', { credit: '5' })];
    expect(balancingAmount(lines, 'c', 'credit')).toBe('70.00');
    expect(balancingAmount(lines, 'c', 'debit')).toBe('');
  });
});

describe('toTyped', () => {
  it('sends financial lines first, leaves blank ones out, and gives budgetary lines the shared dimensions', () => {
    const typed = toTyped(printing, govEconomic);
    expect(typed.lines.map(({ account }) => account)).toEqual(['500102', '4001', '710101', '600101']);
    expect(typed.lines[0]).toMatchObject({ system: 'financial', debit: '1,234.50', costItem: '30202' });
    expect(typed.lines[2]?.budget).toEqual({
      functional: '2010399',
      economic: '30202',
      govEconomic: '50201',
      expenditure: 'basic',
      fund: 'public-budget',
      fundYear: 'current',
      source: 'opening',
      payment: 'direct',
      procurement: false,
    });
    expect(typed.lines[3]?.budget).not.toHaveProperty('economic');
  });

  it('sends the project only with project spending, and no dimensions with 8001', () => {
    const budget = { ...printing.budget, expenditure: 'project' as const, project: 'P2020-01' };
    const fund = line('b2', { account: '800101', credit: '1234.50' });
    const typed = toTyped(
      { ...printing, budget, budgetary: [printing.budgetary[0] ?? fund, fund] },
      govEconomic,
    );
    expect(typed.lines[0]?.project).toBe('P2020-01');
    expect(typed.lines[2]?.budget?.project).toBe('P2020-01');
    expect(typed.lines[3]).not.toHaveProperty('budget');
  });
});

describe('the place of a problem', () => {
  it('is found on the page although blank lines were not sent', () => {
    expect(lineIndexOf('lines[1].account')).toBe(1);
    expect(lineIndexOf('draft.lines.2.debit')).toBe(2);
    expect(lineIndexOf('day')).toBeNull();
    expect(lineAt(printing, 1)?.key).toBe('f3');
    expect(lineAt(printing, 2)?.key).toBe('b1');
    expect(lineAt(printing, 4)).toBeUndefined();
  });
});

describe('fromVoucher', () => {
  it('takes over entries and dimensions, but not the day', () => {
    const draft = fromVoucher(
      {
        summary: '印刷',
        attachments: 1,
        financial: [{ account: '500102', debit: 5, credit: 0, costItem: '30202', project: 'P1' }],
        budgetary: [
          {
            account: '710101',
            debit: 5,
            credit: 0,
            budget: {
              functional: '2010399',
              economic: '30202',
              expenditure: 'project',
              project: 'P1',
              fund: 'gov-fund',
              fundYear: 'carried',
              source: 'carry-over',
              payment: 'quota',
              procurement: true,
            },
          },
        ],
      },
      '2020-05-06',
    );
    expect(draft.day).toBe('2020-05-06');
    expect(draft.financial[0]).toMatchObject({ debit: '0.05', credit: '', costItem: '30202' });
    expect(draft.budget).toEqual({
      expenditure: 'project',
      project: 'P1',
      quota: '',
      fund: 'gov-fund',
      fundYear: 'carried',
      source: 'carry-over',
      payment: 'quota',
      procurement: true,
    });
  });
});

describe('forYear', () => {
  const codes = { accounts: [{ code: '500102' }], functional: [], economic: [{ code: '30202' }] };
  const copied = {
    ...printing,
    day: '2021-01-04',
    budget: { ...printing.budget, quota: 'ZB2020-001', payment: 'direct' as const },
    financial: [line('f1', { account: '500102', costItem: '30202', debit: '1' })],
    budgetary: [line('b1', { account: '710101', functional: '2010307', economic: '30202' })],
  };

  it('leaves behind what the new year refuses: old codes, old 指标, an ended way of payment', () => {
    const draft = forYear(copied, 2020, codes);
    expect(draft.budget).toMatchObject({ quota: '', payment: 'integrated' });
    expect(draft.financial[0]).toMatchObject({ account: '500102', costItem: '30202', debit: '1' });
    expect(draft.budgetary[0]).toMatchObject({ account: '', functional: '', economic: '30202' });
  });

  it('changes nothing within a year', () => {
    expect(forYear(copied, 2021, codes)).toBe(copied);
  });
});

describe('isWorthKeeping', () => {
  it('is not an empty form', () => {
    expect(isWorthKeeping(emptyDraft('2020-01-01'))).toBe(false);
    expect(isWorthKeeping(printing)).toBe(true);
  });
});
