import type {
  CodeBook,
  CodedRow,
  Execution,
  Fleet,
  NoLastYear,
  OwnAccount,
  Registered,
  Spent,
  TableKey,
  Told,
  ToldReason,
} from '#account/disclosure/index.ts';
import { publicsItems, TABLE_TITLES, toldCell } from '#account/disclosure/index.ts';
import { type Fen, fen, formatWan, isGrant } from '#base/kernel/index.ts';
import type { CubeRow } from '#money/ledger/query.ts';
import { evaluateRegister, registerFigures, unknownWhy } from '#money/registers/index.ts';
import type { Narrative, NarrativeInput } from './narrative/types.ts';
import { bookSums, budgetSums, sum, under } from './told-books.ts';
import { type Figures, figuresOf, runsOf } from './told-figures.ts';
import { economicOf, fundsOf } from './told-words.ts';
import type { CompiledAccount } from './types.ts';

const CODED: readonly TableKey[] = ['income', 'expenditure', 'public-budget', 'gov-fund', 'state-capital'];
/** Figures of section 十一, which the check of meetings and training compares with the expenditure. */
const EVENTS = /^event\./;

/** A number of the registers, exact. */
function toldCount(name: string, unit: 'fen' | 'count', value: number): Told {
  return unit === 'count'
    ? { name, kind: 'count', value, half: 0, printed: String(value), unit: '' }
    : {
        name,
        kind: 'amount',
        value,
        half: 0,
        exact: value,
        printed: formatWan(value as Fen),
        unit: '万元',
      };
}

/** The figures of the registers; those that nobody knows are no noughts to compare with. */
function registersOf(year: number, { registers, registersTold }: NarrativeInput) {
  return registerFigures(year)
    .filter(({ query }) => !registersTold || unknownWhy(query, registers, registersTold) === null)
    .map((figure) => ({ ...figure, value: evaluateRegister(figure.query, registers) }));
}

function registeredOf(figures: ReturnType<typeof registersOf>): Registered[] {
  return figures.flatMap(({ key, label, value, economic }) =>
    economic && !EVENTS.test(key) ? [{ label, value, economic }] : [],
  );
}

/** Cube rows of the year's expenditure from grants, basic and project. */
function spentRows({ year, input }: CompiledAccount): CubeRow[] {
  return input.rows.filter(
    (row) => row.year === year && !row.closing && row.account.startsWith('7') && isGrant(row.fund),
  );
}

function spentOn(rows: readonly CubeRow[], codes: readonly string[]): Fen {
  return sum(
    rows.filter((row) => under(row.economic, codes)),
    (row) => row.debit - row.credit,
  );
}

function spentAs(amount: number, codes: readonly string[]): Spent {
  return { amount: toldCount(`账上${codes.join('、')}支出`, 'fen', amount), whole: true };
}

function codesOf(account: CompiledAccount): CodedRow[] {
  const rowsIn = (table: TableKey, kind: CodedRow['kind']) =>
    account
      .rows(table)
      .filter((row) => /^\d+$/.test(row))
      .map((code): CodedRow => {
        const label = account.names[kind](code);
        const title = TABLE_TITLES[table];
        return { title, kind, code, label, key: label, codePrinted: true, shown: [] };
      });
  return [...CODED.flatMap((table) => rowsIn(table, 'functional')), ...rowsIn('basic', 'economic')];
}

/** The code list of the year, which the names come from: a code without a name is not in it. */
function codeBookOf({ names }: CompiledAccount): CodeBook {
  return {
    whole: true,
    covers: () => true,
    find(kind, code) {
      const label = names[kind](code);
      return label === code ? undefined : { label, key: label };
    },
    isName: () => true,
  };
}

function fleetsOf(counted: ReadonlyMap<string, Told>): Fleet[] {
  const total = counted.get('vehicle.total');
  const kinds = [...counted].filter(
    ([key]) => /^vehicle\.[a-z-]+$/.test(key) && key !== 'vehicle.total' && key !== 'vehicle.kept',
  );
  return total ? [{ total, kinds: kinds.map(([, told]) => told), held: true }] : [];
}

function reasonsOf(narrative: Narrative, reasons: NarrativeInput['reasons']): ToldReason[] {
  const asked = new Map(narrative.reasons.map(({ key, about }) => [key, about]));
  return [...reasons].map(([key, text]) => {
    const ofRunning = key.startsWith('running.');
    const object = key === 'running.budget' ? '机关运行经费比年初预算的原因' : '机关运行经费比上年的原因';
    const heading = asked.get(key) ?? key;
    return {
      object: ofRunning ? object : heading,
      ofRunning,
      heading,
      text,
      shown: { label: heading, value: text.slice(0, 40), unit: '' },
    };
  });
}

/** The execution of the general public budget. */
function executionOf(account: CompiledAccount, opening: Fen): Execution {
  return {
    percent: undefined,
    done: toldCell(account.cell('public-budget', 'total', 'total'), '一般公共预算支出决算数'),
    planned: toldCount('年初预算', 'fen', opening),
  };
}

function noLastYear(published: ReadonlyMap<string, number> | undefined): NoLastYear | undefined {
  return published ? undefined : { state: 'not-enough-data', message: '上年决算没有在本系统公开' };
}

function rowNameOf({ names }: CompiledAccount, table: TableKey, row: string): string {
  return /^\d+$/.test(row) ? names[table === 'basic' ? 'economic' : 'functional'](row) : row;
}

/** The part of a `ToldAccount` that comes from the narrative's figures. */
function saidOf(figures: Figures, publishedLastYear: ReadonlyMap<string, number> | undefined) {
  return {
    bound: figures.bound(),
    shares: figures.shares(),
    completions: figures.completions(),
    changes: figures.changes(publishedLastYear),
    comparisons: figures.comparisons(),
    shareLists: figures.shareLists(),
    classes: figures.classes(),
    runningCosts: figures.named('十', '机关运行经费'),
  };
}

/**
 * Makes the `ToldAccount` of the compiled account and its narrative, which account/disclosure's checks judge. Wherever there
 * is a second way to a figure, they compare it with that: sums over the cube, the registers, last year's published text.
 */
export function toldOf(
  narrative: Narrative,
  input: NarrativeInput,
  publishedLastYear?: ReadonlyMap<string, number>,
): OwnAccount {
  const { account, reasons, books } = input;
  const registerRows = registersOf(account.year, input);
  const counted = new Map(
    registerRows.map(({ key, label, unit, value }) => [key, toldCount(label, unit, value)]),
  );
  const spent = spentRows(account);
  const budget = budgetSums(account);
  const publics = publicsItems.flatMap((item) => {
    const told = toldCell(account.cell('three-publics', 'total', `final.${item}`), item);
    return told ? ([[item, told]] as const) : [];
  });
  return {
    account,
    kind: 'final',
    unread: () => undefined,
    rowName: (table, row) => rowNameOf(account, table, row),
    ...saidOf(figuresOf(narrative, input), publishedLastYear),
    economic: economicOf(narrative, account),
    reasons: reasonsOf(narrative, reasons),
    funds: fundsOf(narrative),
    counted,
    publics: new Map(publics),
    fleets: fleetsOf(counted),
    executions: [executionOf(account, budget.opening)],
    spent: (codes) => spentAs(spentOn(spent, codes), codes),
    codes: codesOf(account),
    codeBook: codeBookOf(account),
    noLastYear: noLastYear(publishedLastYear),
    runs: runsOf(narrative),
    registered: registeredOf(registerRows),
    books: books && bookSums(books, account.year),
    budget,
    spentOn: (economic) => fen(spentOn(spent, economic)),
  };
}
