export { columnName, rowName, TABLE_TITLES } from './names.ts';
export { problems } from './problems.ts';
export { relations } from './relations/index.ts';
export * from './template.ts';
export type * from './types.ts';
