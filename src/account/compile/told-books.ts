import type { BookSums, BudgetSums } from '#account/disclosure/index.ts';
import { type Fen, fen } from '#base/kernel/index.ts';
import type { CubeRow } from '#money/ledger/query.ts';
import type { CompiledAccount } from './types.ts';

const CAPITAL = ['309', '310'];
/** fixed assets, works, intangible assets, public infrastructure, reserves, monuments, housing, before depreciation */
const ASSETS = ['1601', '1611', '1613', '1701', '1703', '1801', '1811', '1821', '1831'];
/** works in progress: a credit moves them to an asset account, and they must not count twice */
const IN_THE_MAKING = ['1611', '1613', '1703'];
const ADVANCES = '1218';

export const under = (code: string, prefixes: readonly string[]) =>
  prefixes.some((prefix) => code.startsWith(prefix));

export function sum(rows: readonly CubeRow[], of: (row: CubeRow) => number): Fen {
  return fen(rows.reduce((total, row) => total + of(row), 0));
}

/** Sums of the books that no table prints, computed in another way than the queries of the tables. */
export function bookSums(books: readonly CubeRow[], year: number): BookSums {
  const flows = books.filter((row) => row.year === year && !row.closing);
  const net = (row: CubeRow) => row.debit - row.credit;
  const spent = flows.filter((row) => row.account.startsWith('7'));
  const assets = flows.filter((row) => under(row.account, ASSETS));
  const advances = books.filter((row) => row.year <= year && row.account.startsWith(ADVANCES));
  return {
    income: sum(
      flows.filter((row) => row.account.startsWith('6')),
      (row) => row.credit - row.debit,
    ),
    expenditure: sum(spent, net),
    expenditureOfDecember: sum(
      spent.filter((row) => row.month === 12),
      net,
    ),
    capital: sum(
      spent.filter((row) => under(row.economic, CAPITAL)),
      net,
    ),
    capitalised: sum(assets, (row) => (under(row.account, IN_THE_MAKING) ? net(row) : row.debit)),
    advances: sum(advances, net),
    advancesMoved: sum(
      flows.filter((row) => row.account.startsWith(ADVANCES)),
      (row) => Math.abs(row.debit) + Math.abs(row.credit),
    ),
  };
}

export function budgetSums({ year, input }: CompiledAccount): BudgetSums {
  const own = input.budgetRows.filter((row) => row.year === year && row.fund === 'public-budget');
  const total = (opening: boolean) =>
    fen(own.reduce((all, row) => ((row.source === 'opening') === opening ? all + row.amount : all), 0));
  return { opening: total(true), added: total(false) };
}
