/**
 * The codes by which a year's money is sorted: the chart of accounts, the functional classification of expenditure and
 * the two economic ones. Pure look-up; the lists are packs (packs/classification).
 */

export type Scheme = 'account' | 'functional' | 'economic' | 'gov-economic';

/** 机关和参公单位, or 其他事业单位: they have different government 款 for the same departmental 款. */
export type KindOfUnit = 'administrative' | 'institution';

/** One code of a list. Years are inclusive; a missing one is unknown or without end. */
export interface ListedCode {
  readonly code: string;
  readonly name: string;
  readonly from?: number | undefined;
  readonly until?: number | undefined;
}

export interface ListedEconomic extends ListedCode {
  readonly scheme: string;
  readonly govEconomic?: Readonly<Record<KindOfUnit, string>> | undefined;
}

export interface Lists {
  readonly accounts: readonly ListedCode[];
  readonly functional: readonly ListedCode[];
  /** both schemes: departmental (3xx) and government (5xx) */
  readonly economic: readonly ListedEconomic[];
}

/** The classification of one year. `level` counts from 1: 类 (一级科目) 1, 款 2, 项 3; 0 for an unknown code. */
export interface Classification {
  readonly year: number;
  has(scheme: Scheme, code: string): boolean;
  /** '' for an unknown code */
  nameOf(scheme: Scheme, code: string): string;
  level(scheme: Scheme, code: string): number;
  /** the code one level up, '' at the top or for an unknown code */
  parentOf(scheme: Scheme, code: string): string;
  /** 政府预算支出经济分类款 of a departmental 款 */
  govEconomic(economic: string, unit: KindOfUnit): string | undefined;
  /** every code of the scheme, sorted */
  codes(scheme: Scheme): readonly string[];
}

/** The length of a code on each level. */
const LENGTHS: Readonly<Record<Scheme, readonly number[]>> = {
  account: [4, 6],
  functional: [3, 5, 7],
  economic: [3, 5],
  'gov-economic': [3, 5],
};

function holds(entry: ListedCode, year: number): boolean {
  return (entry.from ?? year) <= year && year <= (entry.until ?? year);
}

/** The codes of `lists` that hold in `year`. */
export function classificationOf(lists: Lists, year: number): Classification {
  const ofYear = <T extends ListedCode>(entries: readonly T[]): Map<string, T> =>
    new Map(entries.filter((entry) => holds(entry, year)).map((entry) => [entry.code, entry]));
  const economic = ofYear(lists.economic.filter((entry) => entry.scheme === 'departmental'));
  const tables: Readonly<Record<Scheme, ReadonlyMap<string, ListedCode>>> = {
    account: ofYear(lists.accounts),
    functional: ofYear(lists.functional),
    economic,
    'gov-economic': ofYear(lists.economic.filter((entry) => entry.scheme === 'government')),
  };
  const level = (scheme: Scheme, code: string) =>
    tables[scheme].has(code) ? LENGTHS[scheme].indexOf(code.length) + 1 : 0;
  return {
    year,
    level,
    has: (scheme, code) => tables[scheme].has(code),
    nameOf: (scheme, code) => tables[scheme].get(code)?.name ?? '',
    parentOf(scheme, code) {
      const own = level(scheme, code);
      return own < 2 ? '' : code.slice(0, LENGTHS[scheme][own - 2]);
    },
    govEconomic: (code, unit) => economic.get(code)?.govEconomic?.[unit],
    codes: (scheme) => [...tables[scheme].keys()].sort(),
  };
}
