import type { Problem } from '#base/kernel/index.ts';
import type { VoucherDraft } from '../types.ts';
import { amounts } from './amounts.ts';
import { balanced } from './balanced.ts';
import type { Check, Rules } from './check.ts';
import { closingAccounts } from './closing-accounts.ts';
import { codes } from './codes.ts';
import { dimensions } from './dimensions.ts';
import { opening } from './opening.ts';
import { parallel } from './parallel.ts';
import { paymentWay } from './payment-way.ts';
import { people } from './people.ts';
import { quotaNamed } from './quota-named.ts';
import { size } from './size.ts';

/** Checks of a draft for any state of the books. `people` is not among them, because it needs a reviewer. */
const ON_SUBMIT: readonly Check[] = [
  amounts,
  balanced,
  codes,
  dimensions,
  closingAccounts,
  opening,
  parallel,
  paymentWay,
  quotaNamed,
];

/** Every problem of a draft. A draft over a limit is not checked further: it may have millions of lines. */
export function checkDraft(draft: VoucherDraft, rules: Rules, withReviewer = true): Problem[] {
  const tooBig = size(draft, rules);
  if (tooBig.length > 0) return tooBig;
  const checks = withReviewer ? [...ON_SUBMIT, people] : ON_SUBMIT;
  return checks.flatMap((check) => check(draft, rules));
}

export type { Rules } from './check.ts';
