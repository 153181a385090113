import { ok, type Result, refused } from '#base/kernel/index.ts';
import { problems } from './problems.ts';
import type { CompiledAccount, CompiledCell } from './types.ts';

const MOST_NAMED = 40;

function listed(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  const rest = distinct.length - MOST_NAMED;
  return distinct.slice(0, MOST_NAMED).join('、') + (rest > 0 ? `等${distinct.length}个` : '');
}

/**
 * The cell at an address `02/2010399/1`: table, row, 栏次. A row is also found by its functional code where the form
 * prints its name (`01/201/2`), and with its ordinal. Refuses an unknown address and names what there is.
 */
export function cellAt(account: CompiledAccount, id: string): Result<CompiledCell> {
  const no = (what: string, names: readonly string[]) =>
    refused(problems.of('compile/no-cell', 'id', { id: id.slice(0, 80), what, known: listed(names) }));
  const direct = account.figure(id);
  if (direct) return ok(direct);

  const [number = '', rowName = '', columnNo = ''] = id.split('/').map((part) => part.trim());
  const table = account.tables.find(({ spec }) => spec.id === number.padStart(2, '0'));
  if (!table)
    return no(
      `没有表“${number.slice(0, 20)}”`,
      account.tables.map(({ spec }) => spec.id),
    );

  const rows = table.rows.filter((row) =>
    [row.address, row.key, `${row.ordinal}${row.label}`].includes(rowName),
  );
  if (rows.length === 0) {
    return no(
      `表${table.spec.id}没有行“${rowName.slice(0, 40)}”`,
      table.rows.map((row) => row.address),
    );
  }
  const cells = table.cells.filter((cell) => rows.some((row) => row.key === cell.row));
  const found = cells.find((cell) => cell.columnNo === columnNo);
  if (found) return ok(found);
  return no(
    `这一行没有栏次“${columnNo.slice(0, 20)}”`,
    cells.map((cell) => cell.columnNo),
  );
}
