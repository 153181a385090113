import { type NumberKind, numberUnits, ratioOf, type TableKey } from '#account/disclosure/index.ts';
import { type Fen, fen, formatWan, formatYuan, showDay, wanHundredths } from '#base/kernel/index.ts';
import { type BudgetQuery, evaluateBudget } from '#money/budget/index.ts';
import {
  evaluateRegister,
  type RegisterFigure,
  registerFigures,
  unknownWhy,
} from '#money/registers/index.ts';
import { isTaken, type LastYear } from '../last-year.ts';
import { type FormWords, wordsOf } from './form-words.ts';
import type {
  NarrativeFigure,
  NarrativeInput,
  NarrativeQuery,
  ReasonAsked,
  Run,
  Said,
  SectionNumber,
  UnknownStatement,
} from './types.ts';

/** The functions with which a section writes. They keep every number as a figure of the narrative. */
export interface Notes {
  readonly input: NarrativeInput;
  readonly year: number;
  /** the set words of the account's form */
  readonly words: FormWords;
  /** a cell of this year's tables; a row that the table does not print is 0 */
  cell(name: string, table: TableKey, row: string, column: string): Said;
  /** the same cell of last year; undefined where last year's account is not there, or does not have it */
  lastCell(name: string, table: TableKey, row: string, column: string): Said | undefined;
  /** Notes a comparison that is left out; gives the words that say so, '' while last year's figures are still asked for. */
  uncompared(name: string): string;
  lackOfLastYear(): readonly string[];
  /** opening budget (年初预算) */
  budget(name: string, query: Omit<BudgetQuery, 'kind' | 'year'>): Said;
  /** a figure of the registers by its key */
  register(key: string): Said;
  /** printed `a` less printed `b`; the text has no sign, `value` has it */
  difference(name: string, a: Said, b: Said): Said;
  /** printed part of printed whole, half up to two decimals; undefined on a zero base */
  percent(name: string, part: Said, whole: Said): Said | undefined;
  /**
   * Asks for a reason, and gives the one that staff wrote, as runs after a comma; no runs while there is none.
   * `difference`: what it explains. A reason that was written for the other direction does not count.
   */
  reason(key: string, about: string, difference?: number, because?: string): Run[];
  /** What a section writes instead of figures of a register that nobody knows; undefined where they are known. */
  unknown(key: string, about: string): Run[] | undefined;
  unknowns(): readonly UnknownStatement[];
  figures(): readonly NarrativeFigure[];
  reasons(): readonly ReasonAsked[];
}

/** fen of the value as it is printed: whole hundredths of 万元. */
const asPrinted = (value: Fen): Fen => fen(wanHundredths(value) * 10_000);

/** Was a reason written for a difference of the other sign? Then it explains nothing any more. */
export function isOutdated(difference: number, writtenFor: number | undefined): boolean {
  return writtenFor !== undefined && Math.sign(writtenFor) !== Math.sign(difference);
}

function printedOf(column: NumberKind, value: number): string {
  if (value === 0) return '0';
  if (column === 'amount') return formatWan(value as Fen);
  return column === 'percent' ? formatYuan(fen(value)) : String(value);
}

type Told = Pick<NarrativeFigure, 'section' | 'name' | 'column' | 'value' | 'printed'>;

function figureOf(told: Told, query: NarrativeQuery): NarrativeFigure {
  const { section, name, column } = told;
  const computed = query.kind === 'difference' || query.kind === 'percent';
  const precision = { amount: computed ? 'wan2' : 'fen', percent: 'percent2', count: 'count' } as const;
  return {
    ...told,
    id: `N/${section} ${name}/${column}`,
    unit: ({ amount: 'fen', percent: 'percent', count: 'count' } as const)[column],
    precision: precision[column],
    source: { kind: 'query', query },
  };
}

type Say = (name: string, column: NumberKind, exact: number, query: NarrativeQuery) => Said;

type CellOf = (of: LastYear, name: string, table: TableKey, row: string, column: string) => Said;

/** The part of the notes that compares with last year. */
function lastYearNotes(
  { lastYear, noLastYear }: NarrativeInput,
  cellOf: CellOf,
): Pick<Notes, 'lastCell' | 'uncompared' | 'lackOfLastYear'> {
  const uncompared: string[] = [];
  return {
    lastCell(...place) {
      if (!lastYear) return undefined;
      // of a published account only some figures were taken: one that is missing is no nought
      if (isTaken(lastYear) && !lastYear.cell(place[1], place[2], place[3])) return undefined;
      return cellOf(lastYear, ...place);
    },
    uncompared(name) {
      uncompared.push(name);
      if (noLastYear) return '上年没有决算，不作比较';
      return lastYear ? '上年公开的决算没有这个数，不作比较' : '';
    },
    lackOfLastYear: () => uncompared,
  };
}

/** The part of the notes that reads the registers. */
function registerNotes(
  section: SectionNumber,
  input: NarrativeInput,
  say: Say,
): Pick<Notes, 'register' | 'unknown' | 'unknowns'> {
  const { registers, registersTold: told } = input;
  const all = new Map(registerFigures(input.account.year).map((figure) => [figure.key, figure]));
  const unknowns: UnknownStatement[] = [];
  return {
    register(key) {
      const { label, unit, query } = all.get(key) as RegisterFigure;
      return say(label, unit === 'fen' ? 'amount' : 'count', evaluateRegister(query, registers), query);
    },
    unknown(key, about) {
      const { query } = all.get(key) as RegisterFigure;
      const why = told ? unknownWhy(query, registers, told) : null;
      if (!why) return undefined;
      unknowns.push({ section, register: query.register, about, why });
      if (why === 'empty') return [{ text: `（待登记：${about}）` }];
      const begins = told?.booksFrom ? `自${showDay(told.booksFrom)}起` : '';
      return [{ text: `登记簿${begins}建立，没有本年度完整的资料，未列${about}` }];
    },
    unknowns: () => unknowns,
  };
}

export function takeNotes(section: SectionNumber, input: NarrativeInput): Notes {
  const { account } = input;
  const figures = new Map<string, NarrativeFigure>();
  const asked: ReasonAsked[] = [];

  function say(name: string, column: NumberKind, exact: number, query: NarrativeQuery): Said {
    const value = column === 'amount' ? asPrinted(exact as Fen) : exact;
    const figure = figureOf(
      { section, name, column, value: exact, printed: printedOf(column, value) },
      query,
    );
    const { id } = figure;
    const known = figures.get(id);
    if (known && known.value !== exact) throw new RangeError(`two values for ${id}`);
    figures.set(id, figure);
    // a word tells the direction of a difference, so its number has no sign
    const text = `${printedOf(column, Math.abs(value))}${numberUnits[column]}`;
    return { run: { text, figure: id }, id, value };
  }

  function cellOf(of: LastYear, name: string, table: TableKey, row: string, column: string): Said {
    const found = of.cell(table, row, column);
    const query = { kind: 'cell', year: of.year, id: found?.figure?.id ?? '' } as const;
    return say(name, 'amount', found?.figure?.value ?? 0, query);
  }

  return {
    input,
    year: account.year,
    words: wordsOf(account.templateId),
    cell: (...place) => cellOf(account, ...place),
    ...lastYearNotes(input, cellOf),
    budget(name, part) {
      const query: BudgetQuery = { kind: 'budget', year: account.year, sources: ['opening'], ...part };
      return say(name, 'amount', evaluateBudget(query, account.input.budgetRows), query);
    },
    ...registerNotes(section, input, say),
    difference: (name, a, b) =>
      say(name, 'amount', a.value - b.value, { kind: 'difference', of: a.id, less: b.id }),
    percent(name, part, whole) {
      if (whole.value === 0) return undefined;
      const query = { kind: 'percent', of: part.id, whole: whole.id } as const;
      return say(name, 'percent', ratioOf(part.value, whole.value), query);
    },
    reason(key, about, difference = 0, because = '主要原因是') {
      const outdated = isOutdated(difference, input.writtenFor?.get(key));
      const text = outdated ? '' : (input.reasons.get(key)?.trim() ?? '');
      asked.push({ key, section, about, given: text !== '', difference });
      return text === '' ? [] : [{ text: `，${because}${text.replace(/[。；，.;,]+$/, '')}` }];
    },
    figures: () => [...figures.values()],
    reasons: () => asked,
  };
}
