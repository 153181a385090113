import { describe, expect, it } from 'vitest';
import { fen, formatWan, unwrap } from '#base/kernel/index.ts';
import { executionOf, type Paid } from '#money/budget/execution.ts';
import {
  type BudgetQuery,
  budgetRowsOf,
  evaluateBudget,
  officialClassification,
} from '#money/budget/index.ts';
import type { Voucher } from '#money/ledger/types.ts';
import { postYear } from './lukou.fixture.ts';
import { demoBudgets } from './packs/budgets.ts';

const [budget2019, budget2020] = demoBudgets().map((pack) =>
  unwrap(budgetRowsOf(pack.orders, officialClassification)),
);
const rows2019 = budget2019!;
const rows2020 = budget2020!;

const ask = (query: Omit<BudgetQuery, 'kind' | 'year'>, year = 2020) =>
  formatWan(evaluateBudget({ kind: 'budget', year, ...query }, year === 2020 ? rows2020 : rows2019));

function paymentsOf(vouchers: readonly Voucher[]): (Paid & { day: string })[] {
  return vouchers.flatMap((voucher) =>
    voucher.lines.flatMap(({ account, budget, debit, credit }) =>
      account.startsWith('7') && budget
        ? [
            {
              day: voucher.day,
              functional: budget.functional,
              economic: budget.economic ?? '',
              quota: budget.quota ?? '',
              amount: fen(debit - credit),
            },
          ]
        : [],
    ),
  );
}
const payments2020 = paymentsOf(postYear(2020));

describe('the budget of 2020', () => {
  it('opens as published', () => {
    const opening = ['opening'] as const;
    expect(ask({ sources: opening })).toBe('415.60');
    expect(ask({ sources: opening, functional: '2010301' })).toBe('0.00');
    expect(ask({ sources: opening, functional: '2010399' })).toBe('403.99');
    expect(ask({ sources: opening, functional: '2210201' })).toBe('11.61');
    expect(ask({ sources: opening, economic: ['302', '310'] })).toBe('164.27');
    expect(ask({ sources: ['addition'] })).toBe('277.55');
    expect(ask({ sources: ['shift'] })).toBe('0.00');
  });

  it('has 0.53 for receptions the whole year (table 07)', () => {
    const three = { economic: ['30212', '30217', '30231', '31013', '30913'] };
    expect(ask(three)).toBe('0.53');
    expect(ask({ economic: ['30217'] })).toBe('0.53');
  });

  it('is all paid in the end: by 项, by 指标, and by 款 but for what receptions did not need', () => {
    const open = (by: 'functional' | 'economic' | 'quota') =>
      executionOf(rows2020, payments2020, by).lines.filter((line) => line.left !== 0);
    expect(open('functional')).toEqual([]);
    expect(open('quota')).toEqual([]);
    expect(open('economic').map((line) => [line.code, line.left])).toEqual([
      ['30201', -3_400_00],
      ['30217', 3_400_00],
    ]);
    const { total } = executionOf(rows2020, payments2020, 'functional');
    expect([formatWan(total.total), formatWan(total.paid), total.rate]).toEqual(['693.15', '693.15', 100_00]);
  });

  it('covers every payment on its day', () => {
    const left = new Map<string, number>();
    const changes = [
      ...rows2020.map((row) => ({ day: row.day as string, quota: row.number, amount: row.amount as number })),
      ...payments2020.map(({ day, quota, amount }) => ({ day, quota, amount: -amount })),
    ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : b.amount - a.amount));
    for (const { day, quota, amount } of changes) {
      left.set(quota, (left.get(quota) ?? 0) + amount);
      expect([day, quota, (left.get(quota) ?? 0) >= 0]).toEqual([day, quota, true]);
    }
  });

  it('completes the percentages of the narrative on exact amounts', () => {
    const spent = (prefix: string) =>
      payments2020.reduce((sum, paid) => sum + (paid.functional.startsWith(prefix) ? paid.amount : 0), 0);
    const opening = (functional: string) =>
      evaluateBudget({ kind: 'budget', year: 2020, sources: ['opening'], functional }, rows2020);
    const percent = (part: number, whole: number) => (Math.round((part / whole) * 10_000) / 100).toFixed(2);
    expect(percent(spent(''), opening(''))).toBe('166.78');
    expect(percent(spent('2010399'), opening('2010399'))).toBe('157.59');
    expect(percent(spent('2210201'), opening('2210201'))).toBe('100.00');
    const runningOpening = evaluateBudget(
      { kind: 'budget', year: 2020, sources: ['opening'], economic: ['302'] },
      rows2020,
    );
    const running = payments2020.reduce(
      (sum, paid) => sum + (paid.economic.startsWith('302') ? paid.amount : 0),
      0,
    );
    expect(formatWan(fen(running - runningOpening))).toBe('207.80');
    expect(percent(running - runningOpening, runningOpening)).toBe('126.50');
    const reception = executionOf(rows2020, payments2020, 'economic').lines.find(
      (line) => line.code === '30217',
    );
    expect(reception?.rate).toBe(35_85);
  });
});

describe('the budget of 2019', () => {
  it('opens 151.34 below 2020’s and is all paid', () => {
    expect(ask({ sources: ['opening'] }, 2019)).toBe('264.26');
    const open = executionOf(rows2019, paymentsOf(postYear(2019)), 'economic').lines.filter(
      (line) => line.left !== 0,
    );
    expect(open).toEqual([]);
    expect(ask({}, 2019)).toBe('367.26');
  });
});
