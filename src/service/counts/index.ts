export { countLines, drillLines, isGrouping, isWhat, unknownWord } from './counts.cli.ts';
export { countsRoutes } from './counts.routes.ts';
export { readFigure, type Tally, tallyBy } from './cube.store.ts';
export { type DrilledEvent, drillCases } from './drill.store.ts';
export { type Counted, countsOf } from './event.ts';
export { countsProjector } from './projector.store.ts';
export { type CellFilter, type CountQuery, countFigure } from './query.ts';
