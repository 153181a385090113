import { under } from '../accounts.ts';
import { debitBalance } from '../balances.ts';
import type { CubeRow } from '../query.ts';
import type { VoucherDraft } from '../types.ts';
import { balancesOf, type ClosingContext, lineOf, vouchersOf } from './lines.ts';

/**
 * 财务会计年末结转 (财会〔2017〕25号, 3301, 3302, 3401, 3501): 4xxx and 5xxx → 本期盈余 → 本年盈余分配 → 累计盈余;
 * 无偿调拨净资产 and 以前年度盈余调整 → 累计盈余.
 */
export function financialClosing(rows: readonly CubeRow[], context: ClosingContext): VoucherDraft[] {
  const flows = balancesOf(rows.filter((row) => under(row.account, ['4', '5'])));
  const surplus = flows.reduce((sum, { amount }) => sum + amount, 0);
  const carried = vouchersOf(
    flows.map(({ row, amount }) => [
      lineOf(row.account, -amount, '结转收入和费用', row),
      lineOf('3301', amount, '结转收入和费用'),
    ]),
    '年末结转收入和费用至本期盈余',
    context,
  );
  const direct = ['3401', '3501'].map((account) => ({ account, amount: debitBalance(rows, [account]) }));
  const pairs = [
    // `surplus` is towards debit: negative for a surplus
    ...(surplus === 0
      ? []
      : [[lineOf('3301', -surplus, '结转本期盈余'), lineOf('3302', surplus, '结转本期盈余')]]),
    ...direct
      .filter(({ amount }) => amount !== 0)
      .map(({ account, amount }) => [
        lineOf(account, -amount, '结转净资产调整'),
        lineOf('3001', amount, '结转净资产调整'),
      ]),
  ];
  const distributed =
    surplus === 0
      ? []
      : vouchersOf(
          [[lineOf('3302', -surplus, '结转累计盈余'), lineOf('3001', surplus, '结转累计盈余')]],
          '年末结转本年盈余分配至累计盈余',
          context,
        );
  return [...carried, ...vouchersOf(pairs, '年末结转本期盈余和净资产调整', context), ...distributed];
}
