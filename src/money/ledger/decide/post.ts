import {
  type Fen,
  fen,
  monthOf,
  ok,
  type Problem,
  type Result,
  refused,
  yearOf,
} from '#base/kernel/index.ts';
import { checkDraft, type Rules } from '../checks/index.ts';
import type { Voucher, VoucherDraft } from '../types.ts';
import { quotaPayments } from './quota.ts';
import { type BooksState, monthOfDay, numberOf, type PostedVoucher } from './state.ts';
import { booksProblems } from './submit.ts';

/** A draft with the problems that it has in any state of the books. */
export interface CheckedDraft {
  readonly draft: VoucherDraft;
  readonly problems: readonly Problem[];
}

/** Posts drafts in their order; see `postChecked`. */
export function decidePosts(
  state: BooksState,
  drafts: readonly VoucherDraft[],
  rules: Rules,
): Result<Voucher>[] {
  return postChecked(
    state,
    drafts.map((draft) => ({ draft, problems: checkDraft(draft, rules) })),
  );
}

/**
 * Posts in order. Each draft gets the next number of its month, or all its problems. A refused one takes no number, so numbers
 * have no gaps. Each draft is judged on the books after the one before it.
 */
export function postChecked(state: BooksState, checked: readonly CheckedDraft[]): Result<Voucher>[] {
  const lastSequence = new Map(state.lastSequence);
  const vouchers = new Map(state.vouchers);
  const paid = new Map(state.quotas.paid);
  const quotas = { granted: state.quotas.granted, paid };
  const now: BooksState = { closedThrough: state.closedThrough, lastSequence, vouchers, quotas };
  return checked.map(({ draft, problems }) => {
    const found = [...booksProblems(now, draft), ...problems];
    if (found.length > 0) return refused(...found);
    const month = monthOfDay(draft.day);
    const sequence = (lastSequence.get(month) ?? 0) + 1;
    const voucher: Voucher = {
      ...draft,
      number: numberOf(month, sequence),
      year: yearOf(draft.day),
      month: monthOf(draft.day),
    };
    lastSequence.set(month, sequence);
    remember(vouchers, voucher);
    pay(paid, voucher);
    return ok(voucher);
  });
}

function remember(vouchers: Map<string, PostedVoucher>, voucher: Voucher): void {
  vouchers.set(voucher.number, { voucher, reversedBy: '' });
  const target = voucher.reverses === undefined ? undefined : vouchers.get(voucher.reverses);
  if (target) vouchers.set(target.voucher.number, { ...target, reversedBy: voucher.number });
}

function pay(paid: Map<string, Fen>, voucher: Voucher): void {
  for (const { quota, amount } of quotaPayments(voucher))
    paid.set(quota, fen((paid.get(quota) ?? 0) + amount));
}
