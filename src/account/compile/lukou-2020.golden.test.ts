import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { relations } from '#account/disclosure/index.ts';
import { day, fen } from '#base/kernel/index.ts';
import type { BudgetRow } from '#money/budget/index.ts';
import { compileAccount } from './compile.ts';
import { figuresCsv } from './figures-csv.ts';
import { codeNames } from './names.ts';
import { templateFor } from './templates.ts';
import { type Book, bookOf, payment } from './testing.ts';

/** The published figures of the nine tables of 2020, read from the document by hand; table 07 as it should have been. */
const GOLDEN = readFileSync(path.join(import.meta.dirname, 'lukou-2020.golden.csv'), 'utf8');

const withoutSources = (csv: string) => csv.replaceAll(/,[^,\n]*$/gm, '');

function compile(book: Book, budgetRows: readonly BudgetRow[]) {
  const account = compileAccount({
    template: templateFor(2020),
    year: 2020,
    unit: '株洲市渌口区行政审批服务局',
    rows: book.rows,
    signatures: book.signatures,
    budgetRows,
    names: codeNames(2020),
  });
  const judged = relations.flatMap((relation) => relation.judge(account));
  return { csv: withoutSources(figuresCsv(account)), broken: judged.filter((one) => one.state === 'broken') };
}

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
    // which 款 were paid under 行政运行 and 住房公积金 is not published: any choice of these sums does
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
    const { csv, broken } = compile(bookOf(vouchers), [RECEPTION]);
    expect(csv).toBe(GOLDEN);
    expect(broken).toEqual([]);
  });
});
