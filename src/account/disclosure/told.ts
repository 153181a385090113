import type { Fen, Place } from '#base/kernel/index.ts';
import type { Printed } from './precision.ts';
import type { AccountKind, Against, NumberKind, PublicsItem } from './told-words.ts';
import type { AccountCell, AccountView, Judgement, RowKey, Shown, TableKey } from './types.ts';

/** A number that an account says in words: composed from our books, or read in somebody's document. */
export interface Told extends Printed {
  /** the name of its subject, as findings call it */
  readonly name: string;
  readonly kind: NumberKind;
  /** its digits, without the unit: "12.34" */
  readonly printed: string;
  /** 万元, 元, %, 辆 … as printed */
  readonly unit: string;
  /** in our account: the amount behind the printed digits, in fen */
  readonly exact?: number;
  /** in our account: the id of the narrative's figure */
  readonly figure?: string;
  /** in a read document: its place */
  readonly place?: Place;
  /** the words around it, where its name is not enough: "接待来访团组5个" */
  readonly words?: string;
}

/** A cell that states the same number as the sentence does. */
export interface BoundCell {
  readonly name: string;
  /** undefined where the table does not print it */
  readonly cell: AccountCell | undefined;
  /** true in our account, whose tables leave out rows of zero; in a document a missing row tells nothing */
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

/** A share (占…的) or a completion (完成预算的), with its part and whole as far as they are known. */
export interface ToldPercent {
  readonly percent: Told;
  readonly part: Told | undefined;
  readonly whole: Told | undefined;
  /** the last digit may have been cut off instead of rounded; false in our account */
  readonly mayBeCut: boolean;
}

/** `unclear`: the form's word was not chosen (增加（减少）) or there is no change in the text; `none`: there is no word. */
export type Direction = 'up' | 'down' | 'unclear' | 'none';

/** A change (增加…万元，增长…%), with the amounts on both sides as far as they are known. */
export interface ToldChange {
  /** without a sign, because the word tells the direction */
  readonly amount: Told;
  readonly said: Direction;
  readonly against: Against;
  readonly rate?: { readonly percent: Told; readonly said: Direction; readonly mayBeCut: boolean };
  readonly now: Told | undefined;
  /** the base of the change, where the account tells it */
  readonly before: Told | undefined;
  /** last year's amount as last year's account published it */
  readonly published: Told | undefined;
}

/** A comparison (决算数大于预算数), with its two amounts. */
export interface ToldComparison {
  readonly final: Told;
  readonly budget: Told;
  readonly said: 'more' | 'less' | 'equal';
  readonly words: Shown;
}

/** Shares of one whole that follow each other. */
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

/** A name in the list of purposes of basic expenditure. */
export interface ListedName {
  readonly name: string;
  /** rows of the table with this name; empty: no row has it */
  readonly rows: readonly RowKey[];
  /** the names come from the year's list, so a name without a row is a fault and no other way of writing */
  readonly sure: boolean;
  readonly shown: Shown;
}

export interface EconomicList {
  readonly names: readonly ListedName[];
  /** rows that some name means, also in slightly other words */
  readonly covered: ReadonlySet<RowKey>;
  readonly whole: boolean;
}

export interface ToldReason {
  /** the name of what it explains, as findings call it */
  readonly object: string;
  /** explains 机关运行经费 */
  readonly ofRunning: boolean;
  /** its heading, or the question that it answers */
  readonly heading: string;
  readonly text: string;
  readonly shown: Shown;
}

/** The text on a fund whose table may be empty. */
export interface ToldFund {
  readonly table: 'gov-fund' | 'state-capital';
  readonly name: string;
  /** 《…》, as findings call the table */
  readonly tableName: string;
  /** the text says that there is none; it has words without an amount; it has an amount; it has nothing */
  readonly said: 'none' | 'words' | 'amount' | 'nothing';
  readonly shown: readonly Shown[];
}

/** 共有车辆…辆，其中…; or the vehicles that are to be bought. */
export interface Fleet {
  readonly total: Told;
  readonly kinds: readonly Told[];
  readonly held: boolean;
}

/** The expenditure on economic 款, from another source than the sentence. */
export interface Spent {
  readonly amount: Told;
  /** false: only the basic part is known, so more may have been spent */
  readonly whole: boolean;
}

/** The execution of the general public budget. The percent is printed or computed from the two amounts. */
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
  /** the label in the form for comparing */
  readonly key: string;
  /** false: the code follows from the label (the side-by-side tables print no codes) */
  readonly codePrinted: boolean;
  readonly shown: readonly Shown[];
}

/** The code list of the account's year, as far as it is known. */
export interface CodeBook {
  /** whether the list is known for such codes, so that a code outside it does not exist */
  covers(kind: CodedRow['kind'], code: string): boolean;
  /** undefined for a code that the list does not have */
  find(kind: CodedRow['kind'], code: string): { readonly label: string; readonly key: string } | undefined;
  /** whether a code outside the list is a fault; false: the list may be incomplete */
  readonly whole: boolean;
  /** whether any year's list has the name */
  isName(label: string): boolean;
}

/** Why a comparison with last year is impossible. */
export interface NoLastYear {
  readonly state: 'not-applicable' | 'not-enough-data';
  readonly message: string;
}

/**
 * An account with its text. account/compile makes it from our books, account/audit from somebody's document. The checks of
 * this room judge nothing else.
 */
export interface ToldAccount {
  readonly account: AccountView;
  readonly kind: AccountKind;
  /** why an existing table could not be read; undefined where it was read */
  unread(table: TableKey): string | undefined;
  /** a row's name in its table */
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
  /** expenditure on economic codes (class or 款); undefined where neither books nor table have it */
  spent(codes: readonly string[]): Spent | undefined;
  readonly codes: readonly CodedRow[];
  readonly codeBook: CodeBook;
  /** set where last year's published account cannot be compared */
  readonly noLastYear: NoLastYear | undefined;
}

/** Sums of the books that no table prints, in fen. */
export interface BookSums {
  /** 6xxx and 7xxx of the year without closing, computed in another way than the tables' queries */
  readonly income: Fen;
  readonly expenditure: Fen;
  readonly expenditureOfDecember: Fen;
  /** spent on 309 and 310 */
  readonly capital: Fen;
  /** growth of fixed and intangible assets (1601, 1611, 1613, 1701 …) before depreciation */
  readonly capitalised: Fen;
  /** 1218 at the year's end, and the payments and settlements of the year */
  readonly advances: Fen;
  readonly advancesMoved: Fen;
}

/** Sums of the general public budget: 年初预算, and the changes of the year (追加, 调剂, 结转, 收回). */
export interface BudgetSums {
  readonly opening: Fen;
  readonly added: Fen;
}

/** A figure of the registers (receptions, trips, purchases of vehicles) whose money the books must show. */
export interface Registered {
  readonly label: string;
  readonly value: number;
  /** economic 款 whose expenditure in the books must be the same amount */
  readonly economic: readonly string[];
}

/** A run of our narrative that prints a figure. */
export interface FigureRun {
  readonly figure: string;
  readonly name: string;
  readonly column: Told['kind'];
  /** exact: fen, hundredths of a percent, or a whole number */
  readonly value: number;
  /** the print of the kept figure, without its unit */
  readonly printed: string;
  /** the print in the sentence, with its unit */
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

/** A rule for the text of an account, ours or anybody's; one file each. */
export interface ToldCheck extends CheckHead {
  judge(told: ToldAccount): Judgement[];
}

/** A rule that needs the books or registers behind the account. */
export interface OwnCheck extends CheckHead {
  judge(own: OwnAccount): Judgement[];
}
