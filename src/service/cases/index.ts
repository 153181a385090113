export { caseRoutes } from './cases.routes.ts';
export { type CaseAnswer, type CaseRequest, runCases } from './cases.store.ts';
export { verbs } from './commands/index.ts';
export { clockOf, readClock } from './commands/shared.ts';
export type { CaseCommand, CaseContext, CommandInputs, Verb } from './commands/types.ts';
export { checkAnswers, type FormField, formOf } from './forms.ts';
export { stepCase } from './group.store.ts';
export { type CaseFact, evolve, handle, statusOf } from './handle.ts';
export { allowedNow, life, statusesFor } from './life.ts';
export { caseNumber, isCaseNumber } from './numbers/case-number.ts';
export { type DocumentKind, documentKinds, documentNumber } from './numbers/document-number.ts';
export { type CaseReading, caseProjector, caseReading } from './projector.store.ts';
export { listQueue, type QueueOf, type QueueRow } from './queue.store.ts';
export { type Actor, covers, rolesInCase } from './relation.ts';
export * from './rules/index.ts';
export { termsOf } from './terms.ts';
export {
  type CaseRole,
  type CaseState,
  type CaseTerms,
  type Channel,
  caseRoles,
  type DocumentRef,
  type GivenMaterial,
  type MaterialTerm,
  type Status,
  type SuspensionGround,
  statuses,
} from './types.ts';
