import { fen, ok } from '#base/kernel/index.ts';
import { systemOf } from '../chart.ts';
import { dimensionsOf, makeDraft } from './lines.ts';
import type { Template } from './template.ts';

/**
 * 启用账套时录入期初余额: both systems, 8001 with its mirror as in any voucher. Its kind is `closing`, because opening balances
 * are no flows of the year.
 */
export const openingBalances: Template<'opening-balances'> = (event, chart) => {
  const lines = event.balances.map((balance) => ({
    system: systemOf(balance.account),
    account: balance.account,
    debit: fen(balance.debitFen),
    credit: fen(balance.creditFen),
    summary: event.summary,
    ...(balance.counterparty ? { counterparty: balance.counterparty } : {}),
    ...(balance.budget
      ? {
          budget: {
            ...dimensionsOf(balance.budget, balance.budget, null, chart),
            fundYear: 'carried' as const,
          },
        }
      : {}),
  }));
  return ok({ ...makeDraft(event, lines), kind: 'closing' });
};
