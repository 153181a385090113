import type { ExpenditureKind, FundKind } from './budget-words.ts';

/**
 * Which lines of the books count. A template of the account asks with it, the ledger answers, and a page says it in
 * words.
 */
export interface LineFilter {
  /** the query's year, the years before it, or the years up to and with it */
  readonly span: 'year' | 'before' | 'through';
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
  readonly side: 'debit' | 'credit';
  /** includes the closing vouchers; a year's income and expenditure leave them out */
  readonly closing: boolean;
}
