export { columnName, rowName, TABLE_TITLES } from './names.ts';
export { problems } from './problems.ts';
export {
  type Claim,
  cell,
  cellIfPrinted,
  defineRelation,
  type Equation,
  judgeEquation,
  type RelationSpec,
} from './relations/equation.ts';
export { relations } from './relations/index.ts';
export * from './template.ts';
export type * from './types.ts';
