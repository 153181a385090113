import { day, fen, ok, type Result, refused } from '#base/kernel/index.ts';
import { noQuotas } from '#money/budget/index.ts';
import type { Rules } from '../checks/index.ts';
import { budgetClosing } from '../closing/budget.ts';
import { financialClosing } from '../closing/financial.ts';
import { brokenAfterClosing } from '../invariants/index.ts';
import { problems } from '../problems.ts';
import type { CubeRow } from '../query.ts';
import type { Voucher } from '../types.ts';
import { type ClosingState, closingProblems } from './close-month.ts';
import { decidePosts } from './post.ts';

export interface CloseYear {
  readonly year: number;
  /** 项目编码 of completed grant projects, whose carry-over becomes 结余 */
  readonly completedProjects: readonly string[];
  readonly reviewer: string;
}

/**
 * Closes a year: posts the closing vouchers of both systems on December 31, and with them December is closed. Every
 * earlier month must be closed; the equations must hold before and after, or nothing is written.
 */
export function decideCloseYear(state: ClosingState, input: CloseYear, rules: Rules): Result<Voucher[]> {
  const { year } = input;
  const december = `${year}-12`;
  if (december <= state.closedThrough) return refused(problems.of('ledger/year-closed', 'year', { year }));
  const before = closingProblems(state, december);
  if (before.length > 0) return refused(...before);
  const context = { day: day(`${year}-12-31`), reviewer: input.reviewer };
  const drafts = [
    ...financialClosing(state.rows, context),
    ...budgetClosing(state.rows, input.completedProjects, context),
  ];
  const last = state.months.find((entry) => entry.month === december)?.last ?? 0;
  const books = {
    closedThrough: state.closedThrough,
    lastSequence: new Map([[december, last]]),
    vouchers: new Map(),
    quotas: noQuotas,
  };
  const posted = decidePosts(books, drafts, rules);
  const found = posted.flatMap((result) => (result.ok ? [] : result.problems));
  const vouchers = posted.flatMap((result) => (result.ok ? [result.value] : []));
  const broken = brokenAfterClosing([...state.rows, ...vouchers.flatMap(asRows)]);
  return found.length + broken.length > 0 ? refused(...found, ...broken) : ok(vouchers);
}

/** A closing voucher's lines as rows of the cube, to judge the books after it. */
export function asRows(voucher: Voucher): CubeRow[] {
  return voucher.lines.map((line) => ({
    cellId: 0,
    year: voucher.year,
    month: voucher.month,
    closing: voucher.kind === 'closing',
    account: line.account,
    functional: line.budget?.functional ?? '',
    economic: line.budget?.economic ?? '',
    expenditure: line.budget?.expenditure ?? '',
    fund: line.budget?.fund ?? '',
    project: line.budget?.project ?? line.project ?? '',
    costItem: line.costItem ?? '',
    debit: fen(line.debit),
    credit: fen(line.credit),
  }));
}
