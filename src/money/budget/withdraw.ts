import { fen, formatYuan, ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import { itemProblems, orderProblems, takingProblems } from './checks.ts';
import type { Classification } from './classification.ts';
import type { WithdrawOrder } from './orders.ts';
import { problems } from './problems.ts';
import { type BudgetState, leftOf } from './state.ts';
import type { BudgetRow } from './types.ts';

/** 收回指标: at most the unpaid rest. Basis: 预算法实施条例（结余资金收回）. */
export function decideWithdraw(
  state: BudgetState,
  order: WithdrawOrder,
  codes: Classification,
): Result<BudgetRow[]> {
  const { number, year, items } = order;
  const known = state.quotas.get(number);
  const found: Problem[] = [...orderProblems(order), ...itemProblems(items, codes)];
  if (known?.quota.year !== year) {
    const params = { number: number.slice(0, 40), year };
    return refused(...found, problems.of('budget/quota-unknown', 'number', params));
  }
  for (const [index, item] of items.entries()) {
    const taking = { number, ...item, leavesQuota: false };
    found.push(...takingProblems(state, taking, `items[${index}]`));
  }
  const wanted = items.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const left = leftOf(state, number);
  if (wanted > left) {
    const params = { number, left: formatYuan(left), wanted: formatYuan(fen(wanted)) };
    found.push(problems.of('budget/not-enough-left', 'items', params));
  }
  if (found.length > 0) return refused(...found);
  const { day, document, summary } = order;
  return ok(
    items.map(({ economic, amountFen }, index) => ({
      ...known.quota,
      line: known.lastLine + 1 + index,
      day,
      document,
      economic,
      source: 'withdrawal',
      amount: fen(-amountFen),
      summary,
    })),
  );
}
