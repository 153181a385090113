import type { Fen, Place } from '#base/kernel/index.ts';
import type { Printed } from './precision.ts';
import type { AccountKind, Against, NumberKind, PublicsItem } from './told-words.ts';
import type { AccountCell, AccountView, Judgement, RowKey, Shown, TableKey } from './types.ts';

/** A number that an account says in words: composed from our books, or read in somebody's document. */
export interface Told extends Printed {
  /** what it is said of, as findings call it */
  readonly name: string;
  readonly kind: NumberKind;
  /** its digits, without the unit: "12.34" */
  readonly printed: string;
  /** 万元, 元, %, 辆 … as printed */
  readonly unit: string;
  /** of ours: the amount behind the printed digits, in fen */
  readonly exact?: number;
  /** of ours: the id of the narrative's figure */
  readonly figure?: string;
  /** of a read one: where it stands */
  readonly place?: Place;
  /** the words that say it, where its name is not enough: "接待来访团组5个" */
  readonly words?: string;
}

/** A cell that states the same number as the sentence does. */
export interface BoundCell {
  readonly name: string;
  /** undefined where the table does not print it */
  readonly cell: AccountCell | undefined;
  /** our tables leave out rows of zero; in somebody else's a row that is not there says nothing */
  readonly absentIsZero: boolean;
}

export interface BoundTold {
  /** what a finding is about */
  readonly object: string;
  readonly told: Told;
  readonly cells: readonly BoundCell[];
  /** an annex may count other units or other money: a difference is a doubt */
  readonly inAnnex: boolean;
}

/** A share (占…的) or a completion (完成预算的), with what it is taken of as far as that is known. */
export interface ToldPercent {
  readonly percent: Told;
  readonly part: Told | undefined;
  readonly whole: Told | undefined;
  /** the last digit may have been cut off instead of rounded; false in ours */
  readonly mayBeCut: boolean;
}

/** `unclear`: the word is not chosen (增加（减少）) or nobody says the change; `none`: it is said without a word. */
export type Direction = 'up' | 'down' | 'unclear' | 'none';

/** A change (增加…万元，增长…%), with the amounts on both sides as far as they are known. */
export interface ToldChange {
  /** without a sign: the word says the direction */
  readonly amount: Told;
  readonly said: Direction;
  readonly against: Against;
  readonly rate?: { readonly percent: Told; readonly said: Direction; readonly mayBeCut: boolean };
  readonly now: Told | undefined;
  /** what the change is counted from, where the account tells it */
  readonly before: Told | undefined;
  /** last year's amount as last year's account published it */
  readonly published: Told | undefined;
}

/** 决算数大于预算数, with the two amounts that it is said of. */
export interface ToldComparison {
  readonly final: Told;
  readonly budget: Told;
  readonly said: 'more' | 'less' | 'equal';
  readonly words: Shown;
}

/** Shares of one whole that are told one after the other. */
export interface ShareList {
  readonly object: string;
  readonly shares: readonly Told[];
  /** the list claims to name every part */
  readonly whole: boolean;
}

/** A class (类) that 结构情况 lists. */
export interface ListedClass {
  readonly code: string;
  readonly told: Told;
}

export interface ClassList {
  readonly listed: readonly ListedClass[];
  /** the list claims to name every class, because it is ours or its shares add up */
  readonly whole: boolean;
}

/** A name in the list of what basic expenditure was spent on. */
export interface ListedName {
  readonly name: string;
  /** rows of the table that the name means; none: no row has it */
  readonly rows: readonly RowKey[];
  /** names come from the year's list, so that one without a row is a fault and not another way of writing */
  readonly sure: boolean;
  readonly shown: Shown;
}

export interface EconomicList {
  readonly names: readonly ListedName[];
  /** rows that some name means, also where it is written a little differently */
  readonly covered: ReadonlySet<RowKey>;
  readonly whole: boolean;
}

export interface ToldReason {
  /** what it explains, as findings call it */
  readonly object: string;
  /** explains 机关运行经费 */
  readonly ofRunning: boolean;
  /** where it stands: the heading, or the question that was asked */
  readonly heading: string;
  readonly text: string;
  readonly shown: Shown;
}

/** What the text says of a fund whose table may be empty. */
export interface ToldFund {
  readonly table: 'gov-fund' | 'state-capital';
  readonly name: string;
  /** 《…》, as findings call the table */
  readonly tableName: string;
  /** that there is none; words without an amount; an amount; nothing at all */
  readonly said: 'none' | 'words' | 'amount' | 'nothing';
  readonly shown: readonly Shown[];
}

/** 共有车辆…辆，其中…; or the vehicles that are to be bought. */
export interface Fleet {
  readonly total: Told;
  readonly kinds: readonly Told[];
  readonly held: boolean;
}

/** What was spent on economic 款, by another way than the sentence. */
export interface Spent {
  readonly amount: Told;
  /** false: only the basic part is known, so more may have been spent */
  readonly whole: boolean;
}

/** How far the general public budget was carried out; the percent is printed, or it is taken of the two amounts. */
export interface Execution {
  readonly percent: Told | undefined;
  readonly done: Told | undefined;
  readonly planned: Told | undefined;
}

/** A row with a code, in any table. */
export interface CodedRow {
  readonly title: string;
  readonly kind: 'functional' | 'economic';
  readonly code: string;
  readonly label: string;
  /** the label as it is compared */
  readonly key: string;
  /** false: the code is only what the label means (the side-by-side tables print no codes) */
  readonly codePrinted: boolean;
  readonly shown: readonly Shown[];
}

/** The code list of the account's year, as far as it is known. */
export interface CodeBook {
  /** whether the list is known for such codes, so that one it does not have is none */
  covers(kind: CodedRow['kind'], code: string): boolean;
  /** undefined for a code that the list does not have */
  find(kind: CodedRow['kind'], code: string): { readonly label: string; readonly key: string } | undefined;
  /** whether a code that the list does not have is a fault; false: the list itself may lack it */
  readonly whole: boolean;
  /** whether any year's list has the name */
  isName(label: string): boolean;
}

/** Why nothing can be compared with last year. */
export interface NoLastYear {
  readonly state: 'not-applicable' | 'not-enough-data';
  readonly message: string;
}

/**
 * An account with what it says beside its tables. Both sides make it: account/compile of our books, account/audit of
 * somebody's document. The checks of this room judge it and know no other.
 */
export interface ToldAccount {
  readonly account: AccountView;
  readonly kind: AccountKind;
  /** why a table that is there could not be read; undefined where it was */
  unread(table: TableKey): string | undefined;
  /** what a row is called in its table */
  rowName(table: TableKey, row: RowKey): string;
  readonly bound: readonly BoundTold[];
  readonly shares: readonly ToldPercent[];
  readonly completions: readonly ToldPercent[];
  readonly changes: readonly ToldChange[];
  readonly comparisons: readonly ToldComparison[];
  readonly shareLists: readonly ShareList[];
  readonly classes: ClassList | undefined;
  readonly economic: EconomicList | undefined;
  readonly reasons: readonly ToldReason[];
  readonly funds: readonly ToldFund[];
  /** counts and amounts by the register figure's key: `reception.groups`, `procurement.total` */
  readonly counted: ReadonlyMap<string, Told>;
  readonly publics: ReadonlyMap<PublicsItem, Told>;
  readonly fleets: readonly Fleet[];
  readonly runningCosts: readonly Told[];
  readonly executions: readonly Execution[];
  /** spending on economic codes (class or 款); undefined where neither books nor table tell it */
  spent(codes: readonly string[]): Spent | undefined;
  readonly codes: readonly CodedRow[];
  readonly codeBook: CodeBook;
  /** there when last year's published account cannot be compared */
  readonly noLastYear: NoLastYear | undefined;
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

/** A figure of the registers (receptions, trips, vehicles bought) whose money the books must show. */
export interface Registered {
  readonly label: string;
  readonly value: number;
  /** economic 款 whose spending in the books must be the same amount */
  readonly economic: readonly string[];
}

/** A run of our narrative that says a figure. */
export interface FigureRun {
  readonly figure: string;
  readonly name: string;
  readonly column: Told['kind'];
  /** exact: fen, hundredths of a percent, or a whole number */
  readonly value: number;
  /** as the figure is kept, without its unit */
  readonly printed: string;
  /** as the sentence says it, with its unit */
  readonly text: string;
}

/** Our own account, with the books and registers behind it. */
export interface OwnAccount extends ToldAccount {
  readonly runs: readonly FigureRun[];
  readonly registered: readonly Registered[];
  readonly books: BookSums | undefined;
  readonly budget: BudgetSums;
  /** grant money spent on economic 款 (basic and project), in fen */
  spentOn(economic: readonly string[]): Fen;
}

interface CheckHead {
  readonly id: string;
  readonly title: string;
  readonly basis: string;
  readonly hint: string;
}

/** A rule for what an account says: one file each, run over ours and over anybody's. */
export interface ToldCheck extends CheckHead {
  judge(told: ToldAccount): Judgement[];
}

/** A rule that needs the books or registers behind the account. */
export interface OwnCheck extends CheckHead {
  judge(own: OwnAccount): Judgement[];
}
