import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, fen, sumFen } from '#base/kernel/index.ts';
import { type BudgetQuery, drillBudget, evaluateBudget } from './query.ts';
import type { BudgetRow } from './types.ts';

const row = (part: Partial<BudgetRow>): BudgetRow => ({
  number: 'Z1',
  line: 1,
  year: 2020,
  day: day('2020-01-07'),
  document: '演示财预〔2020〕1号',
  fund: 'public-budget',
  functional: '2010399',
  economic: '30201',
  expenditure: 'basic',
  project: '',
  source: 'opening',
  amount: fen(100),
  summary: '',
  ...part,
});

const rows = [
  row({}),
  row({ line: 2, economic: '30217', amount: fen(7) }),
  row({ line: 3, economic: '30217', source: 'shift', amount: fen(-2) }),
  row({ number: 'Z2', functional: '2210201', economic: '30113', source: 'addition', amount: fen(30) }),
  row({ number: 'Z3', expenditure: 'project', project: 'XM1', fund: 'gov-fund', amount: fen(500) }),
  row({ number: 'Z0', year: 2019, amount: fen(9_000) }),
];

const ask = (query: Omit<BudgetQuery, 'kind' | 'year'>, year = 2020) =>
  evaluateBudget({ kind: 'budget', year, ...query }, rows);

describe('a question to the budget', () => {
  it('is about one year', () => {
    expect(ask({})).toBe(635);
    expect(ask({}, 2019)).toBe(9_000);
    expect(ask({}, 2018)).toBe(0);
  });

  it('narrows by source, 项, 款, kind of spending and fund, all at once', () => {
    expect(ask({ sources: ['opening'] })).toBe(607);
    expect(ask({ economic: ['30217'] })).toBe(5);
    expect(ask({ economic: ['301', '302'], expenditure: 'basic' })).toBe(135);
    expect(ask({ functional: '221' })).toBe(30);
    expect(ask({ funds: ['gov-fund'] })).toBe(500);
    expect(ask({ sources: ['opening'], economic: ['302'], expenditure: 'basic', functional: '201' })).toBe(
      107,
    );
  });

  it('is the sum of the rows behind it', () => {
    const prefixes = fc.option(fc.constantFrom('2', '201', '2010399', '221', '9'), { nil: undefined });
    const query = fc.record(
      {
        sources: fc.subarray(['opening', 'addition', 'shift'] as const),
        functional: prefixes.filter((prefix) => prefix !== undefined),
        economic: fc.subarray(['301', '302', '30217']),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(query, (part) => {
        const full: BudgetQuery = { kind: 'budget', year: 2020, ...part };
        const behind = drillBudget(full, rows);
        expect(sumFen(behind.map(({ amount }) => amount))).toBe(evaluateBudget(full, rows));
      }),
    );
  });
});
