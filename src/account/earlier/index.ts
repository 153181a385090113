export { earlierProjector } from './earlier.projector.store.ts';
export { earlierRoutes } from './earlier.routes.ts';
export { findEarlier, tellNoAccount } from './earlier.store.ts';
export type { EarlierYear, TakenFigure } from './types.ts';
export { wanted } from './wanted.ts';
