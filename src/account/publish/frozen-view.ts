import type { AccountCell, AccountView, TableKey } from '#account/disclosure/index.ts';
import type { AccountText } from './draft.ts';
import type { AccountData } from './package.ts';

type Table = AccountData['tables'][number];

/** The figure ids of all cells of the forms, also of those without a value; the grids name them. */
function idsIn({ document }: AccountText): ReadonlySet<string> {
  const grids = document.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block.grid] : [])),
  );
  const cells = grids.flatMap(({ body }) => body.flat());
  return new Set(cells.flatMap(({ figure }) => (figure ? [figure] : [])));
}

/**
 * Says which row of a table owns each id. Both sides of a form may have a row with the same name (总计): such a row has the
 * columns of the row above it on its side.
 */
function ownersIn(table: Table, ids: ReadonlySet<string>): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  let above: readonly string[] = [];
  for (const row of table.rows) {
    const shared = table.rows.filter(({ address }) => address === row.address).length > 1;
    const columns = shared
      ? above
      : table.columns.map(({ no }) => no).filter((no) => ids.has(`${table.id}/${row.address}/${no}`));
    for (const no of columns) owners.set(`${table.id}/${row.address}/${no}`, row.key);
    above = columns;
  }
  return owners;
}

/**
 * A frozen account as the view that relations judge, exact on fen. It is checked as it was published, whatever the present
 * books say.
 */
export function frozenView(text: AccountText): AccountView {
  const { data } = text;
  const ids = idsIn(text);
  const figures = new Map(data.figures.map((figure) => [figure.id, figure]));
  const tables = new Map(data.tables.map((table) => [table.key, table]));
  const owners = new Map(data.tables.map((table) => [table.key, ownersIn(table, ids)]));
  const cellOf = (table: Table, row: string, column: string): AccountCell | undefined => {
    const line = table.rows.find(({ key }) => key === row);
    const head = table.columns.find(({ key }) => key === column);
    const id = `${table.id}/${line?.address}/${head?.no}`;
    if (owners.get(table.key)?.get(id) !== row) return undefined;
    // the package lists only cells with a value
    const known = figures.get(id);
    const source = { kind: 'query', query: known?.query ?? null } as const;
    return {
      table: table.key as TableKey,
      row,
      column,
      state: known ? 'number' : 'zero',
      figure: { id, value: known?.value ?? 0, unit: 'fen', precision: 'fen', source },
    };
  };
  return {
    templateId: data.template.id,
    year: data.year,
    has: (table) => tables.has(table),
    rows: (table) => tables.get(table)?.rows.map(({ key }) => key) ?? [],
    columns: (table) => tables.get(table)?.columns.map(({ key }) => key) ?? [],
    cell(key, row, column) {
      const table = tables.get(key);
      return table && cellOf(table, row, column);
    },
  };
}
