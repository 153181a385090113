import type { Problem } from '#base/kernel/index.ts';
import { EITHER_WAY, MONEY, OUTSIDE_BUDGET } from '../accounts.ts';
import { problems } from '../problems.ts';
import { net, ofSystem, yuan } from '../reading.ts';
import type { VoucherLine } from '../types.ts';
import type { Check } from './check.ts';

/**
 * 平行记账: both systems have the same amount of cash of the departmental budget. Money accounts, less the entries against
 * accounts outside the budget (应缴财政款, 职工借款 …), must equal 8001, and the grants in 4001 must equal those in 6001. A
 * year-end closing moves no cash.
 */
export const parallel: Check = (draft) => {
  if (draft.business === 'year-end') return [];
  const financial = ofSystem(draft.lines, 'financial');
  const budgetary = ofSystem(draft.lines, 'budgetary');
  if (financial.length === 0 && budgetary.length > 0)
    return [problems.of('ledger/no-financial-entry', 'lines', {})];
  const possible = budgetCash(financial);
  const fund = net(budgetary, ['8001']);
  const grant = -net(financial, ['4001']);
  const budgetGrant = -net(budgetary, ['6001']);
  const found: Problem[] = [];
  if (budgetary.length === 0 && (grant !== 0 || !possible.includes(0))) {
    const amount = yuan(Math.abs(grant !== 0 ? grant : (possible[0] ?? 0)));
    return [problems.of('ledger/no-budgetary-entry', 'lines', { amount })];
  }
  const compare = (what: string, left: number, right: number) => {
    const params = { what, financial: yuan(left), budgetary: yuan(right) };
    found.push(problems.of('ledger/parallel-mismatch', 'lines', params));
  };
  if (!possible.includes(fund)) compare('现金收支', possible[0] ?? 0, fund);
  if (grant !== budgetGrant) compare('财政拨款收入', grant, budgetGrant);
  return found;
};

/** The possible changes of 8001, the most likely first. Without money a receivable or payable may be a mere accrual: 0. */
function budgetCash(financial: readonly VoucherLine[]): number[] {
  const money = net(financial, MONEY);
  const strict = money + net(financial, OUTSIDE_BUDGET);
  const either = strict + net(financial, EITHER_WAY);
  return money === 0 ? [strict, either, 0] : [strict, either];
}
