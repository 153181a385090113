import type { Fen } from '#base/kernel/index.ts';
import type { AccountKind } from '../../disclosure/told-words.ts';
import type { CellState } from '../../disclosure/types.ts';
import type { Cell } from '../read/document.ts';
import { readCell, type Unit } from './amount.ts';
import { columnKeys } from './columns.ts';
import { type FormKey, ROW_NAMES, type TableForm } from './forms.ts';
import { classCode } from './names.ts';
import { type Column, type Lane, type Shape, shapeOf } from './shape.ts';
import type { LogicalTable, Row } from './tables.ts';
import { bare, plain } from './words.ts';

export interface ReadCellAt {
  readonly row: string;
  readonly column: string;
  readonly rowLabel: string;
  readonly columnLabel: string;
  readonly state: CellState;
  readonly value?: Fen;
  readonly text: string;
  readonly decimals: number;
  readonly at: Cell | undefined;
}

export interface ReadRow {
  readonly key: string;
  readonly code: string | undefined;
  readonly label: string;
  readonly at: Cell;
}

/** A table whose rows and columns have their keys, or the reason why they have none. */
export interface ReadTable {
  readonly key: FormKey;
  readonly form: TableForm;
  readonly kind: AccountKind;
  readonly source: LogicalTable;
  readonly unit: Unit;
  readonly unitSaid: boolean;
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly ReadRow[];
  readonly cells: ReadonlyMap<string, ReadCellAt>;
  /** rows with amounts whose label we do not know */
  readonly strangers: readonly Named[];
  /** rows whose code stands in the table a second time */
  readonly repeated: readonly Repeated[];
  readonly shape: Shape;
  /** why the table as a whole could not be read */
  readonly unread: string | undefined;
}

/** A row by its words, with its place. */
export interface Named {
  readonly label: string;
  readonly at: Cell | undefined;
}

export interface Repeated extends ReadRow {
  /** as before, or with other amounts */
  readonly same: boolean;
}

const CODE = /^\d{3}(\d{2}){0,2}$/;

export function cellKey(row: string, column: string): string {
  return `${row}\u0000${column}`;
}

/** Gives a table's rows and columns their keys. A doubt about the columns makes the whole table unread. */
export function readTable(source: LogicalTable, form: TableForm, unit: Unit, unitSaid: boolean): ReadTable {
  const shape = shapeOf(source);
  const kind = source.hit?.kind ?? 'final';
  const base = { key: form.key, form, kind, source, unit, unitSaid, shape };
  const keyed = columnKeys(form, shape);
  if (source.damaged || typeof keyed === 'string') {
    const unread = typeof keyed === 'string' ? keyed : '列的位置无法确定';
    return { ...base, columns: [], rows: [], cells: new Map(), strangers: [], repeated: [], unread };
  }
  const state: Filling = {
    form,
    unit,
    rows: [],
    keys: new Set(),
    cells: new Map(),
    strangers: [],
    repeated: [],
    conflict: undefined,
  };
  for (const row of shape.body) fillRow(row, shape, keyed, state);
  const seen = new Map<string, string>();
  for (const { key, column } of keyed) if (!seen.has(key)) seen.set(key, column.path.at(-1) ?? key);
  return {
    ...base,
    columns: [...seen].map(([key, label]) => ({ key, label })),
    rows: state.rows,
    cells: state.cells,
    strangers: state.strangers,
    repeated: state.repeated,
    unread: state.conflict,
  };
}

interface Filling {
  readonly form: TableForm;
  readonly unit: Unit;
  readonly rows: ReadRow[];
  readonly keys: Set<string>;
  readonly cells: Map<string, ReadCellAt>;
  readonly strangers: Named[];
  readonly repeated: Repeated[];
  conflict: string | undefined;
}

type Keyed = readonly { readonly key: string; readonly column: Column; readonly lane: number }[];

function fillRow(row: Row, shape: Shape, keyed: Keyed, state: Filling): void {
  shape.lanes.forEach((lane, index) => {
    const mine = keyed.filter((k) => k.lane === index);
    if (mine.length === 0) return;
    const named = nameRow(row, lane, index, shape, state);
    const values = mine.map((k) => ({ ...k, cell: row[k.column.index] }));
    const amounts = values.filter((v) => v.cell && readCell(v.cell.text, state.unit).state === 'number');
    if (!named) {
      const label = lane.labels.map((c) => row[c.index]?.text ?? '').join('');
      if (amounts.length > 0) {
        const at = lane.labels.map((c) => row[c.index]).find((cell) => cell?.text) ?? amounts[0]?.cell;
        state.strangers.push({ label: label || '（无名称的行）', at });
      }
      return;
    }
    addCells(named, values, state);
  });
}

function addCells(
  named: ReadRow,
  values: readonly { key: string; column: Column; cell: Cell | undefined }[],
  state: Filling,
): void {
  if (!state.keys.has(named.key)) {
    state.keys.add(named.key);
    state.rows.push(named);
  } else if (named.code !== undefined || state.form.layout === 'single-row') {
    const same = values.every(({ key, cell }) => {
      const before = state.cells.get(cellKey(named.key, key))?.value;
      return before === undefined || before === readCell(cell?.text ?? '', state.unit).value;
    });
    state.repeated.push({ ...named, same });
    // a second row of figures in a table of one is another year's, or another unit's
    if (state.form.layout === 'single-row' && !same) {
      state.conflict ??= '应当只有一行数字，却有两行';
      return;
    }
  }
  for (const { key, column, cell } of values) {
    // a merged label over the value column is no value
    const text = cell && cell === named.at && state.form.layout !== 'single-row' ? '' : (cell?.text ?? '');
    const reading = readCell(text, state.unit);
    const at = cellKey(named.key, key);
    const old = state.cells.get(at);
    if (old && old.state === 'number' && reading.state === 'number' && old.value !== reading.value) {
      state.conflict = `同一行「${named.label}」出现两次且金额不同`;
      continue;
    }
    // what is printed and cannot be read says more than a blank, a dash or a zero beside it
    if (
      old &&
      (reading.state === 'unread'
        ? old.state === 'unread'
        : reading.state !== 'number' || old.state === 'unread')
    )
      continue;
    state.cells.set(at, {
      row: named.key,
      column: key,
      rowLabel: named.label,
      columnLabel: column.path.at(-1) ?? key,
      state: reading.state,
      ...(reading.value === undefined ? {} : { value: reading.value }),
      text,
      decimals: reading.decimals ?? 0,
      at: cell,
    });
  }
}

/** The key of a row of a lane: its code, or its label's key in this table. */
function nameRow(row: Row, lane: Lane, index: number, shape: Shape, state: Filling): ReadRow | undefined {
  const labels = lane.labels.map((c) => row[c.index]);
  const at = labels.find((cell) => cell && cell.text.trim() !== '');
  if (state.form.layout === 'single-row') {
    const first = row.find((cell) => cell && cell.text.trim() !== '') ?? row[0];
    return first ? { key: 'total', code: undefined, label: '金额', at: first } : undefined;
  }
  // the label of a sum may be merged over the lanes to its left
  const label = at ?? leftOf(row, lane);
  if (!label) return undefined;
  const texts = [...new Set(labels)].map((cell) => plain(cell?.text ?? '')).filter((t) => t !== '');
  const digits = texts.filter((t) => /^\d+$/.test(t)).join('');
  const words = texts.filter((t) => !/^\d+$/.test(t)).join('') || plain(label.text);
  if (CODE.test(digits)) return { key: digits, code: digits, label: words, at: label };
  if (digits !== '' && state.form.layout !== 'side-by-side') return undefined;
  const key = rowKey(state, index, shape, words);
  return key ? { key, code: undefined, label: bare(words), at: label } : undefined;
}

function leftOf(row: Row, lane: Lane): Cell | undefined {
  const start = lane.labels[0]?.index ?? 0;
  for (let c = start - 1; c >= 0; c--) {
    const cell = row[c];
    if (cell && /合计$/.test(plain(cell.text))) return cell;
    if (cell && cell.text.trim() !== '') return undefined;
  }
  return undefined;
}

function rowKey(state: Filling, index: number, shape: Shape, words: string): string | undefined {
  const label = bare(words);
  const { key, layout } = state.form;
  if (layout !== 'side-by-side') {
    const names = ROW_NAMES[layout === 'lanes' ? 'basic' : 'coded'] ?? {};
    return find(names, label);
  }
  const side = index === 0 && shape.lanes.length > 1 ? 'income' : 'expenditure';
  const found = find(ROW_NAMES[`${key}.${side}`] ?? {}, label);
  if (side === 'expenditure') return found ?? classCode(label);
  if (!found) return undefined;
  // under 年初…结转和结余 the same three kinds occur again
  const afterOpening = state.rows.some((r) => r.key === 'opening');
  const kind = found.startsWith('income.') && !/total|grand/.test(found) ? found.slice(7) : undefined;
  return afterOpening && kind && key === 'grant' ? `opening.${kind}` : found;
}

function find(names: Readonly<Record<string, readonly string[]>>, label: string): string | undefined {
  for (const [key, forms] of Object.entries(names))
    if (forms.some((form) => plain(form) === label)) return key;
  return undefined;
}
