import type { Fen } from '#base/kernel/index.ts';
import type { AccountCell, AccountView, Judgement } from '../types.ts';

/** What a figure of the narrative is made of. */
export type Made =
  /** a cell of this year's or last year's tables; undefined where the table does not print it, which says 0 */
  | { readonly kind: 'cell'; readonly year: 'this' | 'last'; readonly cell: AccountCell | undefined }
  | { readonly kind: 'difference'; readonly of: string; readonly less: string }
  | { readonly kind: 'percent'; readonly of: string; readonly whole: string }
  | { readonly kind: 'budget' }
  | { readonly kind: 'register' };

/** A number that the narrative says. `value`: fen, hundredths of a percent, or a whole number. */
export interface ToldFigure {
  readonly id: string;
  /** 一, 二 … */
  readonly section: string;
  readonly name: string;
  readonly column: 'amount' | 'percent' | 'count';
  readonly value: number;
  /** as printed, without its unit */
  readonly printed: string;
  readonly made: Made;
}

export interface ToldRun {
  readonly text: string;
  /** id of the figure that it says */
  readonly figure?: string;
}

/** A figure of the registers (contracts, receptions, vehicles, posts) at the year's end. */
export interface Counted {
  readonly label: string;
  readonly unit: 'fen' | 'count';
  readonly value: number;
  /** economic 款 whose spending in the books must be the same amount */
  readonly economic?: readonly string[];
}

/** Sums of the books that no table prints, in fen. */
export interface BookSums {
  /** 6xxx and 7xxx of the year without closing, by another way than the tables' queries */
  readonly income: Fen;
  readonly expenditure: Fen;
  readonly expenditureOfDecember: Fen;
  /** spent on 309 and 310 */
  readonly capital: Fen;
  /** what fixed and intangible assets (1601, 1611, 1613, 1701 …) grew by, gross */
  readonly capitalised: Fen;
  /** 1218 at the year's end, and what was paid out of it and settled in the year */
  readonly advances: Fen;
  readonly advancesMoved: Fen;
}

/** Of the general public budget: 年初预算, and what came or went in the year (追加, 调剂, 结转, 收回). */
export interface BudgetSums {
  readonly opening: Fen;
  readonly added: Fen;
}

/** An account with what it says beside its tables: what the checks of finance.md §6 judge. */
export interface ToldAccount {
  readonly account: AccountView;
  readonly lastYear: AccountView | undefined;
  readonly figures: ReadonlyMap<string, ToldFigure>;
  /** in the order of the text */
  readonly paragraphs: readonly { readonly section: string; readonly runs: readonly ToldRun[] }[];
  /** reasons that staff wrote, by key */
  readonly reasons: ReadonlyMap<string, string>;
  /** by the register figure's key: `reception.groups` */
  readonly counted: ReadonlyMap<string, Counted>;
  readonly books: BookSums | undefined;
  readonly budget: BudgetSums;
  /** grant money spent on economic 款 (basic and project), from the books */
  spentOn(economic: readonly string[]): Fen;
  /** names of this year's code lists; undefined for a code that the list does not have */
  functionalName(code: string): string | undefined;
  economicName(code: string): string | undefined;
  /** values of last year's account as it was published, by figure id; undefined when none was */
  readonly publishedLastYear: ReadonlyMap<string, number> | undefined;
}

/** A check of finance.md §6: one file each, with its basis and its test. */
export interface AccountCheck {
  readonly id: string;
  readonly title: string;
  readonly basis: string;
  readonly hint: string;
  judge(told: ToldAccount): Judgement[];
}
