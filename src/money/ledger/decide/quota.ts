import { fen, type Problem } from '#base/kernel/index.ts';
import { overQuota, type QuotaBook, type QuotaPayment } from '#money/budget/index.ts';
import { MAX_SHORT, printable } from '../checks/size.ts';
import type { VoucherDraft } from '../types.ts';

/** The payments of a voucher by the 指标 of its expenditure lines; negative for a refund or a reversal. A closing pays nothing. */
export function quotaPayments(draft: VoucherDraft): QuotaPayment[] {
  if (draft.kind === 'closing') return [];
  return draft.lines.flatMap(({ account, budget, debit, credit }, index) =>
    account.startsWith('7') && budget?.quota
      ? [
          {
            quota: budget.quota,
            functional: budget.functional,
            fund: budget.fund,
            expenditure: budget.expenditure,
            project: budget.project ?? '',
            amount: fen(debit - credit),
            at: `lines[${index}].budget.quota`,
          },
        ]
      : [],
  );
}

/** 指标控制 (budget/over-quota): refuses a 指标 of another year or of other terms, before its grant, or with too little left. */
export function quotaProblems(quotas: QuotaBook, draft: VoucherDraft): Problem[] {
  const payments = quotaPayments(draft);
  return payments.length === 0
    ? []
    : overQuota(quotas, payments, { day: draft.day, reversal: draft.kind === 'reversal' });
}

/** The 指标号 that drafts name, without texts that cannot be a number (too long, control characters). */
export function quotasNamed(drafts: readonly VoucherDraft[]): string[] {
  const named = new Set(drafts.flatMap((draft) => quotaPayments(draft).map(({ quota }) => quota)));
  return [...named].filter((quota) => quota.length <= MAX_SHORT && printable(quota));
}
