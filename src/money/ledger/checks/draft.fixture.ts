import { smallRules, soundDraft } from '../testing.ts';
import type { VoucherDraft, VoucherLine } from '../types.ts';
import { checkDraft } from './index.ts';

/** The four lines of a sound voucher, and the verdict of all checks, so that a test sees what else a draft breaks. */

export const rules = smallRules;
export const codesOf = (draft: VoucherDraft) => checkDraft(draft, rules).map((problem) => problem.code);
export const { lines } = soundDraft();
export const [expense, grant, spending, income] = lines as [
  VoucherLine,
  VoucherLine,
  VoucherLine,
  VoucherLine,
];
