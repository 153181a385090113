import type { Problem } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import type { CubeRow } from '../query.ts';
import { yuan } from '../reading.ts';
import { balanceSheet } from './balance-sheet.ts';
import { budgetFund } from './budget-fund.ts';
import { closedToZero } from './closed-to-zero.ts';
import type { Breach, Invariant } from './invariant.ts';
import { systemsBalance } from './systems-balance.ts';

const ALWAYS: readonly Invariant[] = [systemsBalance, balanceSheet, budgetFund];

function refusals(breaches: readonly Breach[]): Problem[] {
  return breaches.map(({ name, difference }) =>
    problems.of('ledger/invariant', 'books', { name, difference: yuan(difference) }),
  );
}

/** Problems with the equations that hold on every day. `rows` is the whole cube, all years up to the judged one. */
export function brokenInvariants(rows: readonly CubeRow[]): Problem[] {
  return refusals(ALWAYS.flatMap((invariant) => invariant(rows)));
}

/** The same, and accounts that a closed year must leave empty. */
export function brokenAfterClosing(rows: readonly CubeRow[]): Problem[] {
  return refusals([...ALWAYS, closedToZero].flatMap((invariant) => invariant(rows)));
}

export { type SurplusDifference, surplusDifference } from './surplus-difference.ts';
