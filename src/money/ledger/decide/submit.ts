import { ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import { checkDraft, type Rules } from '../checks/index.ts';
import { problems } from '../problems.ts';
import type { VoucherDraft } from '../types.ts';
import { periodProblems } from './period.ts';
import { quotaProblems } from './quota.ts';
import { reversalProblems } from './reverse.ts';
import type { BooksState, PostedVoucher } from './state.ts';

/** The maker submits a voucher. Everything is judged now except the reviewer, who is not known yet. */
export function decideSubmit(state: BooksState, draft: VoucherDraft, rules: Rules): Result<VoucherDraft> {
  const found = draftProblems(state, draft, rules, false);
  return found.length > 0 ? refused(...found) : ok({ ...draft, reviewer: '' });
}

/** All problems of a draft. */
export function draftProblems(
  state: BooksState,
  draft: VoucherDraft,
  rules: Rules,
  withReviewer: boolean,
): Problem[] {
  return [...booksProblems(state, draft), ...checkDraft(draft, rules, withReviewer)];
}

/** Refuses opening balances after the first closing: the program itself carries balances on. */
function beginning({ closedThrough }: BooksState, draft: VoucherDraft): Problem[] {
  return draft.business === 'opening-balances' && draft.kind === 'closing' && closedThrough !== ''
    ? [problems.of('ledger/books-begun', 'opening', { closedThrough })]
    : [];
}

/** Nothing reverses a voucher of a closed year: its own days are closed, and another year's day is no reversal. */
function inClosedYear({ closedThrough }: BooksState, target: PostedVoucher | undefined): Problem[] {
  if (!target || closedThrough < `${target.voucher.year}-12`) return [];
  const { number, year } = target.voucher;
  return [problems.of('ledger/reversal-year-closed', 'reverses', { number, year })];
}

/** Problems that depend on the books: a closed month, a 指标 with too little left, a reversal that does not match its voucher. */
export function booksProblems(state: BooksState, draft: VoucherDraft): Problem[] {
  const target = draft.reverses === undefined ? undefined : state.vouchers.get(draft.reverses);
  const closed = inClosedYear(state, target);
  if (closed.length > 0) return closed;
  const reversal = reversalProblems(draft, target);
  // a reversal that does not match its voucher is not judged against the 指标
  const quota = reversal.length > 0 ? [] : quotaProblems(state.quotas, draft);
  return [
    ...periodProblems(draft.day, state.closedThrough),
    ...beginning(state, draft),
    ...quota,
    ...reversal,
  ];
}
