export * from './day.ts';
export * from './fen.ts';
export * from './figure.ts';
export * from './html.ts';
export * from './instant.ts';
export * from './problem.ts';
export * from './result.ts';
export * from './typst.ts';
