import { problems } from '../problems.ts';
import type { Check } from './check.ts';

/**
 * 指标控制: a payment of the treasury (direct, quota, integrated: packs/law/payment-ways.json) names its 指标. The unit's own
 * money in the bank has none. A refund names the 指标 to which it goes back.
 */
export const quotaNamed: Check = (draft, { ways }) => {
  // a reversal repeats a voucher that was sound when it was posted; a closing pays nothing
  if (draft.kind !== 'ordinary') return [];
  return draft.lines.flatMap(({ account, budget }, index) => {
    if (!account.startsWith('7') || !budget || budget.quota) return [];
    const way = ways.find((known) => known.way === budget.payment);
    if (!way?.underQuota) return [];
    return [problems.of('ledger/quota-missing', `lines[${index}].budget.quota`, { way: way.name })];
  });
};
