import type { NumberKind } from '#account/disclosure/index.ts';
import type { Fen, Figure } from '#base/kernel/index.ts';
import type { BudgetQuery } from '#money/budget/index.ts';
import type { CubeRow } from '#money/ledger/query.ts';
import type { Register, RegisterQuery, RegisterRow, RegistersTold, Unknown } from '#money/registers/index.ts';
import type { LastYear } from '../last-year.ts';
import type { CompiledAccount } from '../types.ts';

/** 情况说明 sections, numbered as the provincial form of 2020 does. */
export type SectionNumber =
  | '一'
  | '二'
  | '三'
  | '四'
  | '五'
  | '六'
  | '七'
  | '八'
  | '九'
  | '十'
  | '十一'
  | '十二'
  | '十三'
  | '十四'
  | '十五';

/** Where a number of the narrative comes from: a cell, the budget, a register, or other numbers of the narrative. */
export type NarrativeQuery =
  | { readonly kind: 'cell'; readonly year: number; readonly id: string }
  | BudgetQuery
  | RegisterQuery
  | { readonly kind: 'difference'; readonly of: string; readonly less: string }
  | { readonly kind: 'percent'; readonly of: string; readonly whole: string };

/** A number of the narrative. `value`: fen, hundredths of a percent, or a whole number. */
export interface NarrativeFigure extends Figure<NarrativeQuery> {
  readonly section: SectionNumber;
  readonly name: string;
  readonly column: NumberKind;
  /** as printed, without its unit */
  readonly printed: string;
}

/** A run of text. A run that prints a figure names it. */
export interface Run {
  readonly text: string;
  readonly figure?: string;
}

export interface Paragraph {
  /** heading of the paragraph, such as （一）… */
  readonly heading?: string;
  readonly runs: readonly Run[];
}

/** A reason for a difference, which only staff can write. `key` is stable over the years. */
export interface ReasonAsked {
  readonly key: string;
  readonly section: SectionNumber;
  /** what is to be explained, as the desk asks it */
  readonly about: string;
  readonly given: boolean;
  /** the printed difference that it explains, in fen with its sign; 0 for a text that explains none */
  readonly difference: number;
}

export interface Section {
  readonly number: SectionNumber;
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}

export interface Narrative {
  readonly sections: readonly Section[];
  readonly figures: readonly NarrativeFigure[];
  /** every reason that the rules ask for, written or not */
  readonly reasons: readonly ReasonAsked[];
  /** statements that wait for a register */
  readonly unknown: readonly UnknownStatement[];
  /** comparisons with last year that were left out, because its figure is not there */
  readonly uncompared: readonly string[];
}

/** A statement that the form wants and whose figures nobody knows. It is asked for, or left out with its reason; never 0. */
export interface UnknownStatement {
  readonly section: SectionNumber;
  readonly register: Register;
  readonly about: string;
  readonly why: Unknown;
}

export interface NarrativeInput {
  readonly account: CompiledAccount;
  /** last year's account; comparisons are left out without it */
  readonly lastYear: LastYear | undefined;
  /** why last year has no account (a new bureau); '' where nobody has said so */
  readonly noLastYear?: string;
  /** rows of the registers, without withdrawn ones */
  readonly registers: readonly RegisterRow[];
  /** what is known about registers without entries; without it every figure of a register counts as known */
  readonly registersTold?: RegistersTold;
  /** written by staff, by key */
  readonly reasons: ReadonlyMap<string, string>;
  /** the difference for which each reason was written; a reason without an entry fits any */
  readonly writtenFor?: ReadonlyMap<string, number>;
  /** the whole cube through the year, for sums that no table prints; without it their checks lack data */
  readonly books?: readonly CubeRow[];
}

/** A number as the sections use it: its run of text and its printed value to compute with. */
export interface Said {
  readonly run: Run;
  readonly id: string;
  /** as printed: fen of whole hundredths of 万元, hundredths of a percent, or a whole number */
  readonly value: Fen | number;
}
