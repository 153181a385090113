import { type Fen, fen } from '#base/kernel/index.ts';
import type { BudgetRow, Quota } from './types.ts';

/** The present state of a 指标: the sums of its rows. */
export interface QuotaState {
  readonly quota: Quota;
  /** line number of its last row */
  readonly lastLine: number;
  readonly byEconomic: ReadonlyMap<string, Fen>;
  readonly total: Fen;
}

export interface BudgetState {
  /** by 指标号 */
  readonly quotas: ReadonlyMap<string, QuotaState>;
  /** payments so far by 指标号, from the books */
  readonly paid: ReadonlyMap<string, Fen>;
}

export const emptyBudget: BudgetState = { quotas: new Map(), paid: new Map() };

function extend(before: QuotaState | undefined, row: BudgetRow): QuotaState {
  const byEconomic = new Map(before?.byEconomic);
  byEconomic.set(row.economic, fen((byEconomic.get(row.economic) ?? 0) + row.amount));
  return {
    quota: before?.quota ?? quotaOf(row),
    lastLine: Math.max(before?.lastLine ?? 0, row.line),
    byEconomic,
    total: fen((before?.total ?? 0) + row.amount),
  };
}

/** The shared terms of a 指标, from its first row. */
function quotaOf({ number, year, fund, functional, expenditure, project, source }: BudgetRow): Quota {
  // the first row of a 指标 comes from its grant, never from a shift or a withdrawal
  return {
    number,
    year,
    fund,
    functional,
    expenditure,
    project,
    source: source === 'withdrawal' ? 'opening' : source,
  };
}

/** The state after more rows. Rows of one 指标 come in the order of their lines. */
export function evolveBudget(state: BudgetState, rows: readonly BudgetRow[]): BudgetState {
  const quotas = new Map(state.quotas);
  for (const row of rows) quotas.set(row.number, extend(quotas.get(row.number), row));
  return { ...state, quotas };
}

/** 指标余额 = 指标 − 支付 */
export function leftOf(state: BudgetState, number: string): Fen {
  return fen((state.quotas.get(number)?.total ?? 0) - (state.paid.get(number) ?? 0));
}
