import { ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import { checkDraft, type Rules } from '../checks/index.ts';
import { problems } from '../problems.ts';
import type { VoucherDraft } from '../types.ts';
import { periodProblems } from './period.ts';
import { quotaProblems } from './quota.ts';
import { reversalProblems } from './reverse.ts';
import type { BooksState } from './state.ts';

/** The maker hands a voucher in: everything is judged now but the reviewer, who is not known yet. */
export function decideSubmit(state: BooksState, draft: VoucherDraft, rules: Rules): Result<VoucherDraft> {
  const found = draftProblems(state, draft, rules, false);
  return found.length > 0 ? refused(...found) : ok({ ...draft, reviewer: '' });
}

/** All that speaks against a draft, at once. */
export function draftProblems(
  state: BooksState,
  draft: VoucherDraft,
  rules: Rules,
  withReviewer: boolean,
): Problem[] {
  return [...booksProblems(state, draft), ...checkDraft(draft, rules, withReviewer)];
}

/** Books begin once: what was closed has its balances carried on by the program itself. */
function beginning({ closedThrough }: BooksState, draft: VoucherDraft): Problem[] {
  return draft.business === 'opening-balances' && draft.kind === 'closing' && closedThrough !== ''
    ? [problems.of('ledger/books-begun', 'opening', { closedThrough })]
    : [];
}

/** What only the books say against it: a closed month, a 指标 with too little left, a voucher to reverse that is not this one. */
export function booksProblems(state: BooksState, draft: VoucherDraft): Problem[] {
  const target = draft.reverses === undefined ? undefined : state.vouchers.get(draft.reverses);
  const reversal = reversalProblems(draft, target);
  // what is no reversal of its voucher says nothing about that voucher's 指标
  const quota = reversal.length > 0 ? [] : quotaProblems(state.quotas, draft);
  return [
    ...periodProblems(draft.day, state.closedThrough),
    ...beginning(state, draft),
    ...quota,
    ...reversal,
  ];
}
