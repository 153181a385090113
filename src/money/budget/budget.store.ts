import { sql } from 'kysely';
import type { Command, Decided, Journal } from '#base/journal/index.ts';
import { type Clock, type Fen, fen, type Instant, ok, type Result, unwrap } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { decideOrder, decideOrders } from './decide.ts';
import { type Paid, paidByQuota } from './execution.ts';
import { factOf } from './facts.ts';
import { officialClassification } from './official.ts';
import type { BudgetOrder } from './orders.ts';
import type { GrantedQuota, QuotaBook } from './over-quota.ts';
import type { BudgetPack } from './parse-budget.ts';
import { type BudgetState, emptyBudget, evolveBudget } from './state.ts';
import type { BudgetRow } from './types.ts';

/** What was paid in a year: the books' answer, wired in from the ledger (which stands on this room). */
export type PaymentsOf = (db: Db, district: string, year: number) => Promise<readonly Paid[]>;

type Stored = Omit<BudgetRow, 'amount'> & { readonly amount: number };

const COLUMNS = sql.raw(
  'number, line, year, day, document, fund, functional, economic, expenditure, project, source, amount, summary',
);

/** The rows of a year's budget, by 指标 and line: what `evaluateBudget` and `drillBudget` take. */
export async function listBudgetRows(db: Db, district: string, year: number): Promise<BudgetRow[]> {
  const { rows } = await sql<Stored>`
    SELECT ${COLUMNS} FROM budget_row WHERE district = ${district} AND year = ${year}
    ORDER BY number, line`.execute(db);
  return rows.map((row) => ({ ...row, amount: fen(row.amount) }));
}

/** What stands of these 指标, by number; numbers that were never granted are left out. */
export async function loadGranted(
  db: Db,
  district: string,
  numbers: readonly string[],
): Promise<QuotaBook['granted']> {
  // every row of a 指标 has its terms; its first one was granted on the day that counts
  const { rows } = await sql<Omit<GrantedQuota, 'total'> & { number: string; total: number }>`
    SELECT number, min(year) AS year, min(day) AS "from", min(fund) AS fund, min(functional) AS functional,
      min(expenditure) AS expenditure, min(project) AS project, sum(amount)::bigint AS total
    FROM budget_row
    WHERE district = ${district} AND number = ANY(${numbers}::text[]) GROUP BY number`.execute(db);
  return new Map(rows.map(({ number, total, ...terms }) => [number, { ...terms, total: fen(total) }]));
}

/** All years: a 指标号 is used once for ever. */
async function loadState(tx: Db, district: string, paid: ReadonlyMap<string, Fen>): Promise<BudgetState> {
  const { rows } = await sql<Stored>`
    SELECT ${COLUMNS} FROM budget_row WHERE district = ${district} ORDER BY number, line`.execute(tx);
  const all = rows.map((row): BudgetRow => ({ ...row, amount: fen(row.amount) }));
  return evolveBudget({ ...emptyBudget, paid }, all);
}

export interface Asked {
  readonly district: string;
  readonly requestId: string;
  readonly actor: string;
  readonly at: Instant;
}

/** 下达、调剂、收回: one order, once for its request id. Gives how many rows it made. */
export async function orderBudget(
  journal: Journal,
  paymentsOf: PaymentsOf,
  { order, ...asked }: Asked & { readonly order: BudgetOrder },
): Promise<Result<{ rows: number }>> {
  return journal.execute({ ...asked, input: { command: 'budget', order } }, async (tx) => {
    const payments = await paymentsOf(tx, asked.district, order.year);
    const state = await loadState(tx, asked.district, paidByQuota(payments));
    const rows = decideOrder(state, order, officialClassification);
    if (!rows.ok) return rows;
    return ok({ facts: [factOf(order, rows.value)], answer: { rows: rows.value.length } });
  });
}

interface Loading extends Command {
  readonly order: BudgetOrder;
}

/**
 * Loads a demo district's budgets in the packs' order; safe to call on every start: each order is a request of its
 * own. `by` is who enters them. Gives how many stand. A pack that the rules refuse is a defect and throws.
 */
export async function loadBudgets(
  { journal, clock, district }: { journal: Journal; clock: Clock; district: string },
  packs: readonly BudgetPack[],
  by: string,
): Promise<{ orders: number }> {
  const at = clock();
  const commands = packs.flatMap(({ year, orders }) =>
    orders.map((order, index): Loading => {
      const requestId = `demo-budget/${year}/${index + 1}`;
      return { district, requestId, actor: by, at, input: { demo: 'budget', year, index }, order };
    }),
  );
  const results = await journal.executeMany<number, Loading>(commands, async (tx, open) => {
    const state = await loadState(tx, district, new Map());
    const orders = open.map(({ order }) => order);
    return decideOrders(state, orders, officialClassification).map((rows, index): Result<Decided<number>> => {
      if (!rows.ok) return rows;
      return ok({ facts: [factOf(orders[index]!, rows.value)], answer: rows.value.length });
    });
  });
  return { orders: results.map((result) => unwrap(result)).length };
}
