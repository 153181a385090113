export { checkAnswers, type FormField, formOf } from './begin/forms.ts';
export { termsOf } from './begin/terms.ts';
export { caseRoutes } from './cases.routes.ts';
export { BEFORE_ACCEPTANCE } from './commands/hands.ts';
export { type CaseCommand, type CaseFact, factVerb, readFact, type Verb } from './commands/index.ts';
export { DISSATISFIED } from './commands/rate.ts';
export { clockOf, readClock } from './commands/shared.ts';
export type { CaseContext } from './commands/types.ts';
export { actorOf } from './life/actor.ts';
export { evolve, handle, statusOf } from './life/handle.ts';
export { allowedNow, life, statusesFor } from './life/life.ts';
export { type Actor, covers, rolesInCase, seesBeyondUnit } from './life/role-in-case.ts';
export { caseNumber, isCaseNumber } from './numbers/case-number.ts';
export { type DocumentKind, documentKinds, documentNumber } from './numbers/document-number.ts';
export { listDissatisfied, listPressing, type PressingCase } from './queue/pressing.store.ts';
export { listQueue, type QueueOf, type QueueRow } from './queue/queue.store.ts';
export { stepCase } from './step/group.store.ts';
export { type CaseReading, caseProjector, caseReading } from './step/projector.store.ts';
export { type CaseAnswer, type CaseRequest, runCases } from './step/run-cases.store.ts';
export {
  type CaseRole,
  type CaseState,
  type CaseTerms,
  type Channel,
  caseRoles,
  channels,
  type DocumentRef,
  type GivenMaterial,
  type MaterialTerm,
  type Status,
  type SuspensionGround,
  statuses,
} from './types.ts';
