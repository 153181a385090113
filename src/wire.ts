import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { accountForms, compileRoutes, findAccountYears } from '#account/compile/index.ts';
import { earlierProjector, earlierRoutes } from '#account/earlier/index.ts';
import { listPublishedYears, publishRoutes, releaseProjector } from '#account/publish/index.ts';
import { type ClockGuard, createJournal, type Journal, type Projector } from '#base/journal/index.ts';
import { type Clock, instant } from '#base/kernel/index.ts';
import { orgProjector } from '#base/org/index.ts';
import { orgRoutes } from '#base/org/org.routes.ts';
import { scheduleRoutes } from '#base/schedule/schedule.routes.ts';
import { budgetProjector, budgetRoutes } from '#money/budget/index.ts';
import { ledgerProjector, ledgerRoutes, listPaid } from '#money/ledger/index.ts';
import { registerProjector, registerRoutes } from '#money/registers/index.ts';
import { caseProjector, caseReading, caseRoutes } from '#service/cases/index.ts';
import { countsProjector, countsRoutes } from '#service/counts/index.ts';
import { itemProjector, itemRoutes } from '#service/items/index.ts';
import { messageProjector } from '#service/messages/index.ts';
import { reminderRoutes } from '#service/reminders/index.ts';
import type { Db } from '#shell/db/database.ts';
import { refuseBadInput } from '#shell/http/bad-input.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { tellRefusals } from '#shell/http/tell.ts';
import manifest from '../package.json' with { type: 'json' };
import { firstStepsRoutes } from './first-steps/first-steps.routes.ts';
import { inputName } from './input-names/index.ts';
import { jobs } from './jobs.ts';

export const ROOT = path.resolve(import.meta.dirname, '..');

/** the version of this program */
export const VERSION: string = manifest.version;

export const clock: Clock = () => instant(Date.now());

/** All projectors, in the order in which a rebuild runs them. */
const projectors: readonly Projector[] = [
  orgProjector,
  budgetProjector,
  ledgerProjector,
  registerProjector,
  earlierProjector,
  releaseProjector,
  itemProjector,
  // before the cases, because they read each case as it was before the facts
  messageProjector(caseReading),
  countsProjector(caseReading),
  caseProjector,
];

export function wireJournal(db: Db, guard?: ClockGuard): Journal {
  return createJournal(db, projectors, guard);
}

/** Every route, under the keys of contract.ts. */
export const router = {
  // the forms of the published account come from compiling, which places and staff do not know
  org: orgRoutes(accountForms),
  // payments come from the books, which the budget does not know
  budget: budgetRoutes(listPaid),
  ledger: ledgerRoutes,
  registers: registerRoutes,
  // the public years come from publishing, which compiling does not know
  account: compileRoutes(listPublishedYears),
  // the years of the own books come from compiling, which takes figures from this room
  earlier: earlierRoutes(findAccountYears),
  publish: publishRoutes,
  items: itemRoutes,
  cases: caseRoutes,
  reminders: reminderRoutes,
  schedule: scheduleRoutes(jobs),
  counts: countsRoutes,
  firstSteps: firstStepsRoutes,
};

export function makeClient(context: HttpContext): unknown {
  return createRouterClient(router, { context, interceptors: [tellRefusals, refuseBadInput(inputName)] });
}
