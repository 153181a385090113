export { defineFacts, type FactOf } from './define-facts.ts';
export { type ClockGuard, createJournal } from './journal.store.ts';
export { type GrowingLog, type LogSeal, sealLog } from './log-seal.store.ts';
export { problems as journalProblems } from './problems.ts';
export { districtsOf, readFacts, readStream } from './read.store.ts';
export { type Rebuilt, rebuild } from './rebuild.store.ts';
export type { Command, Decided, Fact, Journal, Json, NewFact, Projector } from './types.ts';
export {
  type Backwards,
  findBackwards,
  type Head,
  type Verified,
  verifyJournal,
} from './verify.store.ts';
