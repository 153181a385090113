import { ok } from '#base/kernel/index.ts';
import { creditLine, debitLine, makeDraft } from './lines.ts';
import type { Template } from './template.ts';

const ACCOUNTS = {
  fixed: { cost: '500105', reserve: '1602' },
  intangible: { cost: '500106', reserve: '1702' },
} as const;

/** 按月计提折旧、摊销 (1602, 1702; 政府会计准则第3号、第4号). No cash. */
export const depreciation: Template<'depreciation'> = (event) =>
  ok(
    makeDraft(
      event,
      event.items.flatMap(({ asset, amountFen }) => [
        debitLine(event, ACCOUNTS[asset].cost, amountFen),
        creditLine(event, ACCOUNTS[asset].reserve, amountFen),
      ]),
    ),
  );
