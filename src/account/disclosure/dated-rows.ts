import type { RowSpec, TableSpec } from './template.ts';

/** A table as the form of a year has it, without the rows of other years. */
export function tableIn(table: TableSpec, year: number): TableSpec {
  const held = <T extends { readonly rows: readonly RowSpec[] }>(list: T): T => ({
    ...list,
    rows: list.rows.filter(({ from = year, until = year }) => from <= year && year <= until),
  });
  if (table.layout === 'side-by-side') return { ...table, sides: table.sides.map(held) };
  if (table.layout === 'lanes') return { ...table, lanes: table.lanes.map(held) };
  return table;
}
