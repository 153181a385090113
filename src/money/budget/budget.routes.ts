import { implement } from '@orpc/server';
import type { Result } from '#base/kernel/index.ts';
import { budgetSourceNames } from '#base/kernel/index.ts';
import { accepted, allow, type Refusals } from '#base/org/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { listBudgetRows, orderBudget, type PaymentsOf } from './budget.store.ts';
import { budgetContract } from './contract.ts';
import { type ExecutionBy, type ExecutionLine, executionOf } from './execution.ts';
import { officialClassification } from './official.ts';
import type { BudgetOrder } from './orders.ts';
import { readGrant, readShift, readWithdraw } from './read-order.ts';
import type { BudgetRow } from './types.ts';

const os = implement(budgetContract).$context<HttpContext>();

/** Words for a code: its name in the year's classification, or the purpose of a 指标. */
function naming(year: number, by: ExecutionBy, rows: readonly BudgetRow[]): (code: string) => string {
  if (by !== 'quota') return (code) => officialClassification(year).nameOf(by, code);
  const summaries = new Map(rows.filter((row) => row.line === 1).map((row) => [row.number, row.summary]));
  return (code) => summaries.get(code) ?? '';
}

/** The routes of budgetContract. `paymentsOf` comes from the ledger, because this room does not know the books. */
export function budgetRoutes(paymentsOf: PaymentsOf) {
  type Errors = Refusals;
  async function order(
    context: HttpContext,
    errors: Errors,
    requestId: string,
    read: Result<BudgetOrder>,
  ): Promise<{ rows: number }> {
    const { staffId } = allow(errors, context.session, 'budget.keep');
    const { district, journal, clock } = context;
    const asked = { district, requestId, actor: staffId, at: clock(), order: accepted(errors, read) };
    return accepted(errors, await orderBudget(journal, paymentsOf, asked));
  }
  return {
    rows: os.rows.handler(async ({ input: { year }, context, errors }) => {
      allow(errors, context.session, 'ledger.read');
      const codes = officialClassification(year);
      const rows = await listBudgetRows(context.db, context.district, year);
      return {
        rows: rows.map(({ year: _, ...row }) => ({
          ...row,
          functionalName: codes.nameOf('functional', row.functional),
          economicName: codes.nameOf('economic', row.economic),
          sourceName: budgetSourceNames[row.source],
        })),
      };
    }),
    execution: os.execution.handler(async ({ input: { year, by }, context, errors }) => {
      allow(errors, context.session, 'ledger.read');
      const { db, district } = context;
      const rows = await listBudgetRows(db, district, year);
      const { lines, total } = executionOf(rows, await paymentsOf(db, district, year), by);
      const nameOf = naming(year, by, rows);
      const named = (line: ExecutionLine) => ({ ...line, name: nameOf(line.code) });
      return { lines: lines.map(named), total: { ...total, name: '合计' } };
    }),
    grant: os.grant.handler(({ input: { requestId, ...typed }, context, errors }) =>
      order(context, errors, requestId, readGrant(typed)),
    ),
    shift: os.shift.handler(({ input: { requestId, ...typed }, context, errors }) =>
      order(context, errors, requestId, readShift(typed)),
    ),
    withdraw: os.withdraw.handler(({ input: { requestId, ...typed }, context, errors }) =>
      order(context, errors, requestId, readWithdraw(typed)),
    ),
  };
}
