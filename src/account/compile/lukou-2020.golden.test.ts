import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { relations } from '#account/disclosure/index.ts';
import { day, type Fen, fen, formatWan } from '#base/kernel/index.ts';
import type { BudgetRow } from '#money/budget/index.ts';
import { compileAccount } from './compile.ts';
import { figuresCsv } from './figures-csv.ts';
import { lukouBook, lukouBudget } from './lukou.testing.ts';
import { codeNames } from './names.ts';
import { templateFor } from './templates.ts';
import { type Book, bookOf, payment } from './testing.ts';
import type { CompiledAccount } from './types.ts';

/** The published figures of the nine tables of 2020, read from the document by hand; table 07 as it should have been. */
const GOLDEN = readFileSync(path.join(import.meta.dirname, 'lukou-2020.golden.csv'), 'utf8');

const withoutSources = (csv: string) => csv.replaceAll(/,[^,\n]*$/gm, '');

function accountOf(book: Book, budgetRows: readonly BudgetRow[], year = 2020) {
  return compileAccount({
    template: templateFor(year),
    year,
    unit: '株洲市渌口区行政审批服务局',
    rows: book.rows,
    signatures: book.signatures,
    budgetRows,
    names: codeNames(year),
  });
}

const broken = (account: CompiledAccount, lastYear?: CompiledAccount) =>
  relations
    .flatMap((relation) => relation.judge(account, lastYear))
    .filter((judgement) => judgement.state === 'broken');

/** hundredths of 万元 by economic 款, as table 06 prints them */
const BASIC: Record<string, number> = {
  '30101': 4794,
  '30102': 5250,
  '30103': 4740,
  '30107': 1409,
  '30108': 1408,
  '30110': 571,
  '30111': 622,
  '30112': 145,
  '30113': 1367,
  '30114': 35,
  '30199': 11237,
  '30306': 5,
  '30309': 525,
  '30201': 4403,
  '30205': 18,
  '30206': 390,
  '30207': 174,
  '30209': 27,
  '30211': 84,
  '30213': 139,
  '30214': 17795,
  '30216': 195,
  '30217': 19,
  '30228': 1874,
  '30239': 1022,
  '30299': 11067,
};

const RECEPTION: BudgetRow = {
  number: '2020-001',
  line: 1,
  year: 2020,
  fund: 'public-budget',
  functional: '2010399',
  expenditure: 'basic',
  project: '',
  day: day('2020-01-20'),
  document: '年初预算',
  economic: '30217',
  source: 'opening',
  amount: fen(530_000),
  summary: '公务接待费',
};

describe('the account of 2020 as it was published', () => {
  it('comes out of payments of the published amounts, one for each 款', () => {
    // nobody published which 款 were paid under 行政运行 and 住房公积金, so any split with these sums will do
    const moved: Record<string, [string, number]> = {
      '30101': ['2010301', 4491],
      '30113': ['2210201', 1161],
    };
    const vouchers = Object.entries(BASIC).flatMap(([economic, amount]) => {
      const [functional, part] = moved[economic] ?? ['', 0];
      const paid = (of: string, hundredths: number) =>
        hundredths === 0 ? [] : [payment('2020-06-01', hundredths * 10_000, { functional: of, economic })];
      return [...paid(functional, part), ...paid('2010399', amount - part)];
    });
    const account = accountOf(bookOf(vouchers), [RECEPTION]);
    expect(withoutSources(figuresCsv(account))).toBe(GOLDEN);
    expect(broken(account)).toEqual([]);
  });

  it('comes out of the demo books, business by business, and no relation breaks', () => {
    const book = lukouBook();
    const account = accountOf(book, lukouBudget());
    expect(withoutSources(figuresCsv(account))).toBe(GOLDEN);
    expect(broken(account, accountOf(book, lukouBudget(), 2019))).toEqual([]);
  });

  it('says of every cell how many vouchers or budget rows are behind it', () => {
    const account = accountOf(lukouBook(), lukouBudget());
    const sources = figuresCsv(account)
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => Number(line.split(',').at(-1)));
    expect(Math.min(...sources)).toBeGreaterThan(0);
    expect(Math.max(...sources)).toBeGreaterThan(100);
  });
});

it('the year before comes out with its published totals', () => {
  const account = accountOf(lukouBook(), lukouBudget(), 2019);
  const wan = (id: string) => formatWan((account.figure(id)?.figure.value ?? 0) as Fen);
  expect([wan('01/总计/1'), wan('04/总计/2'), wan('06/公用经费合计/1')]).toEqual([
    '367.26',
    '367.26',
    '151.36',
  ]);
  expect(wan('07/合计/12')).toBe('0.00');
});
