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

/** Reads the payments of a year from the books. The ledger, which imports this room, hands it in. */
export type PaymentsOf = (db: Db, district: string, year: number) => Promise<readonly Paid[]>;

type Stored = Omit<BudgetRow, 'amount'> & { readonly amount: number };

const COLUMNS = sql.raw(
  'number, line, year, day, document, fund, functional, economic, expenditure, project, source, amount, summary',
);

/** The rows of a year's budget, by 指标 and line, for `evaluateBudget` and `drillBudget`. */
export async function listBudgetRows(db: Db, district: string, year: number): Promise<BudgetRow[]> {
  const { rows } = await sql<Stored>`
    SELECT ${COLUMNS} FROM budget_row WHERE district = ${district} AND year = ${year}
    ORDER BY number, line`.execute(db);
  return rows.map((row) => ({ ...row, amount: fen(row.amount) }));
}

/** The present state of these 指标, by number; numbers that were never granted are left out. */
export async function loadGranted(
  db: Db,
  district: string,
  numbers: readonly string[],
): Promise<QuotaBook['granted']> {
  // every row of a 指标 has its terms; the day of its first row is the day of the grant
  const { rows } = await sql<Omit<GrantedQuota, 'total'> & { number: string; total: number }>`
    SELECT number, min(year) AS year, min(day) AS "from", min(fund) AS fund, min(functional) AS functional,
      min(expenditure) AS expenditure, min(project) AS project, sum(amount)::bigint AS total
    FROM budget_row
    WHERE district = ${district} AND number = ANY(${numbers}::text[]) GROUP BY number`.execute(db);
  return new Map(rows.map(({ number, total, ...terms }) => [number, { ...terms, total: fen(total) }]));
}

/** Reads the rows of all years, because a 指标号 is used only once. */
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

/** Carries out one order (下达、调剂、收回), once for its request id. Returns the number of its rows. */
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
 * Loads a demo district's budgets in the packs' order. Safe to call on every start: each order is a request of its own. `by`
 * is the one who enters them. Returns the number of orders. A pack that the rules refuse is a defect and throws.
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
