/** What a cell of a printed table is, for the printer's choice of tag, alignment and style. */
export const gridRoles = ['head', 'label', 'code', 'line', 'value', 'blank'] as const;
export type GridRole = (typeof gridRoles)[number];
