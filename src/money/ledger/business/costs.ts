import type { Problem } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import type { VoucherLine } from '../types.ts';
import { debitLine, projectOf } from './lines.ts';
import type { BudgetItem, BudgetPart, BusinessEvent } from './types.ts';

/** 5001 detail by the economic class; interest and bonds' costs are 5901 其他费用. */
export function costAccount(economic: string): string {
  if (economic.startsWith('301')) return '500101';
  if (economic.startsWith('303')) return '500103';
  if (economic.startsWith('311') || economic.startsWith('312')) return '500104';
  if (economic.startsWith('307')) return '5901';
  return '500102';
}

export const isCapital = (economic: string) => economic.startsWith('309') || economic.startsWith('310');

/** Refuses capital expenditure, which makes an asset and no cost (政府会计制度, 固定资产). */
export function capitalProblems(items: readonly { readonly economic: string }[]): Problem[] {
  return items.flatMap((item, index) =>
    isCapital(item.economic)
      ? [problems.of('ledger/capital-needs-asset', `items[${index}].economic`, { code: item.economic })]
      : [],
  );
}

/** Dr 5001 by item, the economic 款 as 费用明细. */
export function costLines(
  event: BusinessEvent,
  budget: BudgetPart,
  items: readonly BudgetItem[],
): VoucherLine[] {
  return items.map((item) =>
    debitLine(event, costAccount(item.economic), item.amountFen, {
      costItem: item.economic,
      ...projectOf(budget),
    }),
  );
}
