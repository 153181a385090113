export { evaluateClock } from './clock.ts';
export { lawOn, type PermitLaw, type PermitLawVersion, permitLaw } from './law.ts';
export { readScenario } from './read-scenario.ts';
export type { ClockAnswer, ClockEvent, EventKind, Light, Limits, Scenario } from './types.ts';
