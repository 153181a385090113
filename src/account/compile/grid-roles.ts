/** Roles of a cell in a printed table, by which a printer chooses tag, alignment and style. */
export const gridRoles = ['head', 'label', 'code', 'line', 'value', 'blank'] as const;
export type GridRole = (typeof gridRoles)[number];
