import type { ExpenditureKind, FundKind } from './budget-words.ts';

/** 借 / 贷 */
export const lineSides = ['debit', 'credit'] as const;
export type LineSide = (typeof lineSides)[number];

export const lineSpans = ['year', 'before', 'through'] as const;
export type LineSpan = (typeof lineSpans)[number];

/**
 * Which lines of the books count. Templates of the account use it, the ledger answers it, and a page puts it into words.
 */
export interface LineFilter {
  /** the query's year, the years before it, or the years up to and with it */
  readonly span: LineSpan;
  /** account prefixes: '6001' takes 600101 too */
  readonly accounts: readonly string[];
  readonly excludeAccounts?: readonly string[] | undefined;
  /** functional prefix: 类, 款 or 项 */
  readonly functional?: string | undefined;
  /** departmental economic prefixes */
  readonly economic?: readonly string[] | undefined;
  readonly expenditure?: ExpenditureKind | undefined;
  readonly funds?: readonly FundKind[] | undefined;
  /** the value is this side minus the other */
  readonly side: LineSide;
  /** includes the closing vouchers; a year's income and expenditure leave them out */
  readonly closing: boolean;
}
