import {
  type Fen,
  fen,
  formatWan,
  formatYuan,
  type JudgementState,
  type Severity,
  type UnjudgedState,
} from '#base/kernel/index.ts';
import { columnName, rowName, TABLE_TITLES } from '../names.ts';
import { halfOfCell, printedCell, roundingOf } from '../precision.ts';
import type { AccountCell, AccountView, ColumnKey, Judgement, Relation, RowKey, TableKey } from '../types.ts';

/** One cell in an equation. */
export interface Operand {
  readonly table: TableKey;
  readonly row: RowKey;
  readonly column: ColumnKey;
  readonly sign: 1 | -1;
  /** a row or column that a form may leave out when it is empty: then it counts as 0 */
  readonly optional: boolean;
  readonly year: 'this' | 'last';
}

/** A relation's claim about one object. `at-most`: the left side is not larger than the right one. */
export interface Equation {
  readonly object: string;
  readonly left: readonly Operand[];
  readonly right: readonly Operand[];
  readonly how: 'equal' | 'at-most';
}

/** An object without a claim, and why. */
export interface Unjudged {
  readonly object: string;
  readonly state: UnjudgedState;
  readonly message: string;
}

export type Claim = Equation | Unjudged;

/** A relation as its file defines it. Its claims are data about the account, which this one engine judges. */
export interface RelationSpec {
  readonly id: string;
  readonly title: string;
  readonly basis: string;
  readonly hint: string;
  /** severity of a broken claim; an error by default */
  readonly severity?: Severity;
  claims(account: AccountView, lastYear: AccountView | undefined): readonly Claim[];
}

export function cell(table: TableKey, row: RowKey, column: ColumnKey): Operand {
  return { table, row, column, sign: 1, optional: false, year: 'this' };
}

/** A cell that the form leaves out when it is zero. */
export function cellIfPrinted(table: TableKey, row: RowKey, column: ColumnKey): Operand {
  return { ...cell(table, row, column), optional: true };
}

export function minus(operand: Operand): Operand {
  return { ...operand, sign: -1 };
}

export function ofLastYear(operand: Operand): Operand {
  return { ...operand, year: 'last' };
}

/** "支出决算表 2010399" or, with a column, "支出决算表 2010399 基本支出" */
export function nameOf(table: TableKey, row?: RowKey, column?: ColumnKey): string {
  const parts = [TABLE_TITLES[table]];
  if (row !== undefined) parts.push(rowName(row));
  if (column !== undefined) parts.push(columnName(column));
  return parts.join(' ');
}

interface Read {
  readonly operand: Operand;
  readonly cell: AccountCell;
  readonly value: Fen;
}

function sumOf(read: readonly Read[]): number {
  return read.reduce((sum, { operand, value }) => sum + operand.sign * value, 0);
}

/** Writes an exact amount in yuan, so that a difference of one fen shows, and a published one in 万元 as printed. */
function money(amount: Fen, exact: boolean): string {
  return exact ? `${formatYuan(amount)}元` : `${formatWan(amount)}万元`;
}

const isExact = (read: readonly Read[]) => read.every(({ cell: { figure } }) => figure?.precision === 'fen');

function say(read: readonly Read[], exact: boolean): string {
  if (read.length === 0) return money(fen(0), exact);
  return read
    .map(({ operand, value }, index) => {
      const { table, row, column, sign, year } = operand;
      const joint = sign === 1 ? (index === 0 ? '' : ' + ') : ' − ';
      return `${joint}${year === 'last' ? '上年' : ''}${nameOf(table, row, column)} ${money(value, exact)}`;
    })
    .join('');
}

/** Compares both sides. They may differ by the rounding of printed cells; computed cells are exact. */
function compare(equation: Equation, left: readonly Read[], right: readonly Read[]): Judgement['state'] {
  const difference = sumOf(left) - sumOf(right);
  if (difference === 0 || (difference < 0 && equation.how === 'at-most')) return 'holds';
  const allowed = roundingOf(
    [...left, ...right].map(({ value, cell }) => ({ value, half: halfOfCell(cell) })),
  );
  const within = equation.how === 'at-most' ? difference <= allowed : Math.abs(difference) <= allowed;
  return within ? 'holds' : 'broken';
}

function collect(
  operands: readonly Operand[],
  views: { this: AccountView; last: AccountView | undefined },
): { read: Read[]; missing: string[]; unread: AccountCell[] } {
  const result = { read: [] as Read[], missing: [] as string[], unread: [] as AccountCell[] };
  for (const operand of operands) {
    const view = views[operand.year];
    const found = view?.cell(operand.table, operand.row, operand.column);
    if (!view?.has(operand.table)) result.missing.push(`没有${nameOf(operand.table)}`);
    else if (found?.state === 'unread') result.unread.push(found);
    else if (found?.figure) result.read.push({ operand, cell: found, value: found.figure.value as Fen });
    else if (!operand.optional || !absentIsZero(operand, view))
      result.missing.push(`没有“${nameOf(operand.table, operand.row, operand.column)}”`);
  }
  return result;
}

/**
 * Absent is not zero. A code counts as nothing only in a table that is whole without it: its parent is there, and is
 * the sum of the codes that are printed below it. A column or a
 * named row that a form leaves out (2019: 国有资本经营) is nothing.
 */
function absentIsZero({ table, row, column }: Operand, view: AccountView): boolean {
  // a form that has not the column prints nothing in any row
  if (!view.columns(table).includes(column)) return true;
  if (!/^\d+$/.test(row)) return row !== 'total';
  // a class that a form leaves out has none of its 款 either
  if (table === 'basic' && row.length === 3) return !view.rows(table).some((code) => code.startsWith(row));
  const above = row.length > 3 ? row.slice(0, -2) : parentOfClasses(table, view);
  const parent = printedCell(view.cell(table, above, column));
  if (!parent) {
    // a class that is not there either is nothing when the table is whole without it
    const absent = row.length > 3 && view.cell(table, above, column) === undefined;
    return absent && absentIsZero({ ...cell(table, above, column), optional: true }, view);
  }
  const below = view
    .rows(table)
    .filter(
      (code) =>
        code.length === row.length && /^\d+$/.test(code) && (row.length === 3 || code.startsWith(above)),
    );
  const parts = below.map((code) => printedCell(view.cell(table, code, column)));
  if (parts.some((part) => part === undefined)) return false;
  const known = parts.filter((part) => part !== undefined);
  const sum = known.reduce((total, { value }) => total + value, 0);
  return Math.abs(parent.value - sum) <= roundingOf([parent, ...known]);
}

/** The row that the classes of a table add up to. */
function parentOfClasses(table: TableKey, view: AccountView): RowKey {
  return view.rows(table).includes('expenditure.total') ? 'expenditure.total' : 'total';
}

/** Judges one claim: unread cells first, then missing ones, then the amounts. */
export function judgeEquation(
  relation: string,
  equation: Equation,
  account: AccountView,
  lastYear?: AccountView,
  severity: Severity = 'error',
): Judgement {
  const views = { this: account, last: lastYear };
  const left = collect(equation.left, views);
  const right = collect(equation.right, views);
  const unread = [...left.unread, ...right.unread];
  const missing = [...new Set([...left.missing, ...right.missing])];
  const cells = [...left.read, ...right.read].map((read) => read.cell);
  const base = { relation, object: equation.object };
  const unjudged = (state: JudgementState, message: string, of: readonly AccountCell[]): Judgement => ({
    ...base,
    state,
    message,
    cells: of,
  });
  if (unread.length > 0) {
    const names = unread.map((one) => nameOf(one.table, one.row, one.column)).join('、');
    return unjudged('could-not-be-read', `没有读出：${names}`, [...unread, ...cells]);
  }
  if (missing.length > 0) return unjudged('not-enough-data', missing.join('；'), cells);

  const state = compare(equation, left.read, right.read);
  if (state === 'holds') return { ...base, state, cells };
  const apart = fen(sumOf(left.read) - sumOf(right.read));
  const should = equation.how === 'at-most' ? '应当不大于' : '应当等于';
  const exact = isExact([...left.read, ...right.read]);
  const message = `${say(left.read, exact)}，${should} ${say(right.read, exact)}，相差 ${money(fen(Math.abs(apart)), exact)}`;
  return { ...base, state, severity, message, cells };
}

/** Makes a relation of its spec. A relation without any claim says so, because silence never counts as success. */
export function defineRelation(spec: RelationSpec): Relation {
  const { id, title, basis, hint } = spec;
  return {
    id,
    title,
    basis,
    hint,
    judge(account, lastYear) {
      const claims = spec.claims(account, lastYear);
      if (claims.length === 0) {
        return [
          { relation: id, object: title, state: 'not-applicable', message: '没有可以核对的内容', cells: [] },
        ];
      }
      return claims.map((claim) =>
        'state' in claim
          ? { relation: id, object: claim.object, state: claim.state, message: claim.message, cells: [] }
          : judgeEquation(id, claim, account, lastYear, spec.severity),
      );
    },
  };
}
