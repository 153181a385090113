export { headcountFigures, type RegisterFigure, registerFigures } from './figures.ts';
export { type RegistersTold, type Unknown, unknownWhy } from './known.ts';
export { equipmentClasses } from './law.ts';
export { loadRegisters, type RegisterPack } from './load.store.ts';
export { registerNames } from './names.ts';
export { problems } from './problems.ts';
export { registerProjector } from './projector.store.ts';
export {
  drillRegister,
  evaluateRegister,
  measureOf,
  type RegisterMeasure,
  type RegisterQuery,
} from './query.ts';
export { registerRoutes } from './registers.routes.ts';
export { findEntries, loadRegisterRows, loadRegistersTold, type StoredEntry } from './registers.store.ts';
export type { EventKind, Register, RegisterEntry, RegisterRow } from './types.ts';
export { sayRegisterQuery } from './words.ts';
