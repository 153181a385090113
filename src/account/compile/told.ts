import type {
  BookSums,
  BudgetSums,
  Counted,
  Made,
  ToldAccount,
  ToldFigure,
} from '#account/disclosure/index.ts';
import { type Fen, fen, isGrant } from '#base/kernel/index.ts';
import type { CubeRow } from '#money/ledger/query.ts';
import { evaluateRegister, registerFigures } from '#money/registers/index.ts';
import type { Narrative, NarrativeFigure, NarrativeInput } from './narrative/types.ts';
import type { CompiledAccount } from './types.ts';

const CAPITAL = ['309', '310'];
/** fixed assets, works, intangible assets, public infrastructure, reserves, monuments, housing: gross of depreciation */
const ASSETS = ['1601', '1611', '1613', '1701', '1703', '1801', '1811', '1821', '1831'];
/** what is in the making leaves for an asset account by a credit: it must not count twice */
const IN_THE_MAKING = ['1611', '1613', '1703'];
const ADVANCES = '1218';

const under = (code: string, prefixes: readonly string[]) =>
  prefixes.some((prefix) => code.startsWith(prefix));

function sum(rows: readonly CubeRow[], of: (row: CubeRow) => number): Fen {
  return fen(rows.reduce((total, row) => total + of(row), 0));
}

function bookSums(books: readonly CubeRow[], year: number): BookSums {
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

function budgetSums({ year, input }: CompiledAccount): BudgetSums {
  const own = input.budgetRows.filter((row) => row.year === year && row.fund === 'public-budget');
  const total = (opening: boolean) =>
    fen(own.reduce((all, row) => ((row.source === 'opening') === opening ? all + row.amount : all), 0));
  return { opening: total(true), added: total(false) };
}

function madeOf({ source }: NarrativeFigure, { account, lastYear }: NarrativeInput): Made {
  // every figure of the narrative is computed
  if (source.kind !== 'query') return { kind: 'budget' };
  const { query } = source;
  if (query.kind !== 'cell')
    return query.kind === 'budget' || query.kind === 'register' ? { kind: query.kind } : query;
  const year = query.year === account.year ? 'this' : 'last';
  return { kind: 'cell', year, cell: (year === 'this' ? account : lastYear)?.figure(query.id) };
}

function countedOf(year: number, registers: NarrativeInput['registers']): Map<string, Counted> {
  return new Map(
    registerFigures(year).map(({ key, label, unit, query, economic }) => [
      key,
      { label, unit, value: evaluateRegister(query, registers), ...(economic ? { economic } : {}) },
    ]),
  );
}

/**
 * The compiled account with its narrative, as the checks of account/disclosure judge it. What they compare comes by another
 * way than the figure itself wherever there is one: sums over the cube, the registers, last year's published text.
 */
export function toldOf(
  narrative: Narrative,
  input: NarrativeInput,
  publishedLastYear?: ReadonlyMap<string, number>,
): ToldAccount {
  const { account, lastYear, registers, reasons, books } = input;
  const figures = narrative.figures.map(
    ({ id, section, name, column, value, printed }, at): ToldFigure => ({
      id,
      section,
      name,
      column,
      value,
      printed,
      made: madeOf(narrative.figures[at] as NarrativeFigure, input),
    }),
  );
  const spent = account.input.rows.filter(
    (row) => row.year === account.year && !row.closing && row.account.startsWith('7') && isGrant(row.fund),
  );
  const known = (name: string, code: string) => (name === code ? undefined : name);
  return {
    account,
    lastYear,
    figures: new Map(figures.map((figure) => [figure.id, figure])),
    paragraphs: narrative.sections.flatMap(({ number, paragraphs }) =>
      paragraphs.map(({ runs }) => ({ section: number, runs })),
    ),
    reasons,
    counted: countedOf(account.year, registers),
    books: books && bookSums(books, account.year),
    budget: budgetSums(account),
    spentOn: (economic) =>
      sum(
        spent.filter((row) => under(row.economic, economic)),
        (row) => row.debit - row.credit,
      ),
    functionalName: (code) => known(account.names.functional(code), code),
    economicName: (code) => known(account.names.economic(code), code),
    publishedLastYear,
  };
}
