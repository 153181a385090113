/** The words of the catalogue's keeping: its store, its contract and the desk's pages share them. */

/** 真实: a source gives its conditions and limits; 推定: a source gives little but the name; 合成: no source knows it. */
export const origins = ['real', 'assumed', 'synthetic'] as const;
export type Origin = (typeof origins)[number];

export const keptStates = ['offered', 'coming', 'withdrawn', 'new'] as const;
export type KeptState = (typeof keptStates)[number];

/** states by which the list is filtered */
export const stateFilters = ['offered', 'coming', 'withdrawn', 'draft'] as const;
export type StateFilter = (typeof stateFilters)[number];

/** An error keeps an item from being released; a warning is shown and counted. */
export const lintSeverities = ['error', 'warning'] as const;
export type LintSeverity = (typeof lintSeverities)[number];
export const lintFilters = [...lintSeverities, 'clean'] as const;
export type LintFilter = (typeof lintFilters)[number];

export const itemFormats = ['xlsx', 'csv', 'json'] as const;
export type ItemFormat = (typeof itemFormats)[number];

/** what an import would do with a row */
export const rowStates = ['added', 'changed', 'same', 'refused'] as const;
export type RowState = (typeof rowStates)[number];
