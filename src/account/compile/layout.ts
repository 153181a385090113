import type {
  CodedSpec,
  ColumnSpec,
  LanesSpec,
  SideBySideSpec,
  SingleRowSpec,
} from '#account/disclosure/index.ts';
import { type Fen, formatWan } from '#base/kernel/index.ts';
import type { GridRole } from './grid-roles.ts';
import type { CompiledAccount, CompiledRow, CompiledTable } from './types.ts';

export interface GridCell {
  readonly text: string;
  readonly role: GridRole;
  readonly colspan: number;
  readonly rowspan: number;
  readonly strong?: boolean;
  readonly indent?: number;
  /** the id of the figure, where the cell has one */
  readonly figure?: string;
}

/** A table in its printed form. The printers for HTML, XLSX, DOCX and PDF print it and know no forms themselves. */
export interface TableGrid {
  readonly id: string;
  readonly key: string;
  /** 公开01表 */
  readonly number: string;
  readonly title: string;
  readonly department: string;
  /** 单位: 万元 */
  readonly unit: string;
  /** relative widths of the columns */
  readonly widths: readonly number[];
  readonly head: readonly (readonly GridCell[])[];
  readonly body: readonly (readonly GridCell[])[];
  readonly notes: readonly string[];
  /** the sentence under a table without data */
  readonly empty?: string;
}

interface Leaf {
  readonly groups: readonly string[];
  readonly label: string;
}

const plain = (role: GridRole, text = '', colspan = 1): GridCell => ({ text, role, colspan, rowspan: 1 });

/** The head rows over the leaf columns: neighbours under one group share its cell. */
function headRows(leaves: readonly Leaf[]): GridCell[][] {
  const depth = Math.max(...leaves.map((leaf) => leaf.groups.length)) + 1;
  return Array.from({ length: depth }, (_, level) => headRow(leaves, level, depth));
}

function headRow(leaves: readonly Leaf[], level: number, depth: number): GridCell[] {
  const cells: GridCell[] = [];
  let path = '';
  for (const { groups, label } of leaves) {
    if (level > groups.length) continue;
    if (level === groups.length) {
      cells.push({ ...plain('head', label), rowspan: depth - level });
      path = '';
      continue;
    }
    const here = groups.slice(0, level + 1).join('\n');
    const last = cells.at(-1);
    if (last && here === path) cells[cells.length - 1] = { ...last, colspan: last.colspan + 1 };
    else cells.push(plain('head', groups[level]));
    path = here;
  }
  return cells;
}

interface Printer {
  /** the value of a row in a column; a cell without a value prints blank */
  value(row: CompiledRow, column: ColumnSpec): GridCell;
  row(key: string): CompiledRow;
}

function printerOf(account: CompiledAccount, table: CompiledTable): Printer {
  const rows = new Map(table.rows.map((row) => [row.key, row]));
  return {
    value(row, column) {
      const cell = account.cell(table.spec.key, row.key, column.key);
      const amount = cell?.figure?.value ?? 0;
      const text = amount === 0 ? '' : formatWan(amount as Fen);
      const figure = cell?.figure ? { figure: cell.figure.id } : {};
      return { ...plain('value', text), ...(row.total ? { strong: true } : {}), ...figure };
    },
    row(key) {
      const row = rows.get(key);
      if (!row) throw new RangeError(`no row ${key}`);
      return row;
    },
  };
}

function labelCell(row: CompiledRow, colspan = 1): GridCell {
  return {
    ...plain('label', `${row.ordinal}${row.label}`, colspan),
    ...(row.total ? { strong: true } : {}),
    ...(row.indent ? { indent: row.indent } : {}),
  };
}

type Parts = Pick<TableGrid, 'widths' | 'head' | 'body'>;

function sideBySide(spec: SideBySideSpec, printer: Printer): Parts {
  const leaves = spec.sides.flatMap((side): Leaf[] => [
    { groups: [side.title], label: '项目' },
    { groups: [side.title], label: '行次' },
    ...side.columns.map((column) => ({ groups: [side.title, ...column.groups], label: column.label })),
  ]);
  const numbers = spec.sides.flatMap((side) => [
    plain('head', '栏次'),
    plain('head'),
    ...side.columns.map((column) => plain('head', column.no)),
  ]);
  const lines = Math.max(...spec.sides.map((side) => side.lastLine - side.firstLine + 1));
  const body = Array.from({ length: lines }, (_, index) =>
    spec.sides.flatMap((side): GridCell[] => {
      const line = side.firstLine + index;
      if (line > side.lastLine) return [plain('blank', '', 2 + side.columns.length)];
      const found = side.rows.find((row) => row.line === line);
      const number = plain('line', String(line));
      if (!found) return [plain('blank'), number, ...side.columns.map(() => plain('blank'))];
      const row = printer.row(found.key);
      return [labelCell(row), number, ...side.columns.map((column) => printer.value(row, column))];
    }),
  );
  const widths = spec.sides.flatMap((side) => [16, 3, ...side.columns.map(() => 7)]);
  return { widths, head: [...headRows(leaves), numbers], body };
}

function coded(spec: CodedSpec, printer: Printer, rows: readonly CompiledRow[]): Parts {
  const leaves: Leaf[] = [
    { groups: [spec.stub.group], label: spec.stub.code },
    { groups: [spec.stub.group], label: spec.stub.name },
    ...spec.columns.map((column) => ({ groups: column.groups, label: column.label })),
  ];
  const numbers = [plain('head', '栏次', 2), ...spec.columns.map((column) => plain('head', column.no))];
  const body = rows.map((row) => {
    const label = { ...plain('label', row.label), ...(row.total ? { strong: true } : {}) };
    const stub = row.code ? [plain('code', row.code), label] : [labelCell(row, 2)];
    return [...stub, ...spec.columns.map((column) => printer.value(row, column))];
  });
  return { widths: [7, 16, ...spec.columns.map(() => 7)], head: [...headRows(leaves), numbers], body };
}

function lanes(spec: LanesSpec, printer: Printer): Parts {
  const leaves = spec.lanes.flatMap((): Leaf[] =>
    [spec.stub.code, spec.stub.name, spec.column.label].map((label) => ({ groups: [], label })),
  );
  const height = Math.max(...spec.lanes.map((lane) => lane.rows.length));
  const body = Array.from({ length: height }, (_, index) =>
    spec.lanes.flatMap((lane): GridCell[] => {
      const found = lane.rows[index];
      if (!found) return [plain('blank'), plain('blank'), plain('blank')];
      const row = printer.row(found.key);
      return [plain('code', row.code), labelCell(row), printer.value(row, spec.column)];
    }),
  );
  const footer = spec.footers.flatMap((part) => {
    const row = printer.row(part.row.key);
    return [labelCell(row, part.lanes * 3 - 1), printer.value(row, spec.column)];
  });
  const widths = spec.lanes.flatMap(() => [6, 15, 6]);
  return { widths, head: headRows(leaves), body: [...body, footer] };
}

function singleRow(spec: SingleRowSpec, printer: Printer): Parts {
  const row = printer.row(spec.row.key);
  const numbers = spec.columns.map((column) => plain('head', column.no));
  return {
    widths: spec.columns.map(() => 7),
    head: [...headRows(spec.columns), numbers],
    body: [spec.columns.map((column) => printer.value(row, column))],
  };
}

function partsOf(account: CompiledAccount, table: CompiledTable): Parts {
  const printer = printerOf(account, table);
  const { spec } = table;
  if (spec.layout === 'side-by-side') return sideBySide(spec, printer);
  if (spec.layout === 'coded') return coded(spec, printer, table.rows);
  return spec.layout === 'lanes' ? lanes(spec, printer) : singleRow(spec, printer);
}

/** The table in the form of its template: heads with their groups, 栏次, 行次, blank rows, notes. Zero prints blank. */
export function gridOf(account: CompiledAccount, table: CompiledTable): TableGrid {
  const { id, key, number, title, unit, notes, emptyNote } = table.spec;
  const empty = table.empty && emptyNote ? { empty: emptyNote.replace('{unit}', account.unit) } : {};
  const base = { id, key, number, title, department: account.unit, unit, notes };
  return { ...base, ...partsOf(account, table), ...empty };
}
