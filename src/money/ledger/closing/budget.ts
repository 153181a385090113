import { isGrant } from '#base/kernel/index.ts';
import { under } from '../accounts.ts';
import type { CubeRow } from '../query.ts';
import type { VoucherDraft } from '../types.ts';
import { type Balance, balancesOf, type ClosingContext, lineOf, vouchersOf } from './lines.ts';

/**
 * 预算会计年末结转 (财会〔2017〕25号, 8101, 8102, 8201, 8202, 8501): grants → 8101 本年收支结转 → 累计结转,
 * completed projects → 8102 结转转入 → 累计结余; special money other than grants → 8201; the rest → 8501 → 8202.
 */
export function budgetClosing(
  rows: readonly CubeRow[],
  completedProjects: readonly string[],
  context: ClosingContext,
): VoucherDraft[] {
  const flows = balancesOf(rows.filter((row) => under(row.account, ['6', '7'])));
  // the transfer's amounts on 8101, 8201 and 8501 count in the later steps
  const arrived = flows.map(({ row, amount }) => ({ row: arrival(row), amount }));
  const balances = sumsOf([
    ...balancesOf(rows.filter((row) => under(row.account, ['81', '82']))),
    ...arrived,
  ]);
  const accumulated = balances.map((balance) => accumulation(balance)).filter((step) => step !== null);
  const afterwards = sumsOf([...balances, ...accumulated.flatMap(moves)]);
  const finished = afterwards.filter(
    ({ row }) =>
      row.account === '810107' && row.expenditure === 'project' && completedProjects.includes(row.project),
  );
  return [
    ...transfers(
      flows.map(({ row, amount }) => ({ row, amount, to: arrival(row) })),
      '年末结转本年预算收支',
      context,
    ),
    ...transfers(accumulated, '年末结转至累计结转和累计结余', context),
    ...transfers(
      finished.map(({ row, amount }) => ({ row, amount, to: { ...row, account: '810204' } })),
      '已完成项目的结转资金转入结余',
      context,
    ),
    ...transfers(
      finished.map(({ row, amount }) => {
        const from = { ...row, account: '810204' };
        return { row: from, amount, to: { ...from, account: '810205' } };
      }),
      '年末结转至财政拨款累计结余',
      context,
    ),
  ];
}

/** Moves the balance `amount` (towards debit) of a row to another account or other dimensions. */
interface Step extends Balance {
  readonly to: CubeRow;
}

/** The first account to which a flow of the year goes. */
function arrival(row: CubeRow): CubeRow {
  const own = { ...row, economic: '', costItem: '' };
  if (isGrant(row.fund)) return { ...own, account: '810106' };
  if (row.expenditure === 'project') return { ...own, account: '820104' };
  return bare(row, '8501');
}

/** The step for details that end with the year, and for 其他结余. Accumulated details stay. */
function accumulation({ row, amount }: Balance): Step | null {
  const { account } = row;
  if (account === '8501') return { row, amount, to: bare(row, '820204') };
  const target = { '8101': '810107', '8102': '810205', '8201': '820105', '8202': '820204' }[
    account.slice(0, 4)
  ];
  if (target === undefined || account === target || account.length === 4) return null;
  return { row, amount, to: { ...row, account: target } };
}

/** A row of an account that is kept in total, without dimensions. */
function bare(row: CubeRow, account: string): CubeRow {
  return {
    ...row,
    account,
    functional: '',
    economic: '',
    expenditure: '',
    fund: '',
    project: '',
    costItem: '',
  };
}

function moves({ row, amount, to }: Step): { row: CubeRow; amount: number }[] {
  return [
    { row, amount: -amount },
    { row: to, amount },
  ];
}

function sumsOf(parts: readonly { readonly row: CubeRow; readonly amount: number }[]): Balance[] {
  return balancesOf(
    parts.map(({ row, amount }) => ({
      ...row,
      debit: amount as CubeRow['debit'],
      credit: 0 as CubeRow['credit'],
    })),
  );
}

function transfers(steps: readonly Step[], summary: string, context: ClosingContext): VoucherDraft[] {
  const pairs = steps.map(({ row, amount, to }) => [
    lineOf(row.account, -amount, summary, row),
    lineOf(to.account, amount, summary, to),
  ]);
  return vouchersOf(pairs, summary, context);
}
