import { fen, ok } from '#base/kernel/index.ts';
import { dimensionsOf, makeDraft } from './lines.ts';
import type { Template } from './template.ts';

/** 启用账套时录入期初余额: both systems, 8001 with its mirror like any other voucher. */
export const openingBalances: Template<'opening-balances'> = (event, chart) =>
  ok(
    makeDraft(
      event,
      event.balances.map((balance) => ({
        system: balance.account >= '6' ? 'budgetary' : 'financial',
        account: balance.account,
        debit: fen(balance.debitFen),
        credit: fen(balance.creditFen),
        summary: event.summary,
        ...(balance.counterparty ? { counterparty: balance.counterparty } : {}),
        ...(balance.budget
          ? { budget: { ...dimensionsOf(balance.budget, balance.budget, null, chart), fundYear: 'carried' } }
          : {}),
      })),
    ),
  );
