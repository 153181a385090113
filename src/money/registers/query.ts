import { type Day, day, type Fen, yearOf } from '#base/kernel/index.ts';
import { standing } from './standing.ts';
import type {
  AssetEntry,
  EventEntry,
  PostKind,
  ProcurementEntry,
  Register,
  RegisterRow,
  VehicleKind,
} from './types.ts';

interface Kinds {
  procurement: ProcurementEntry['kind'];
  reception: never;
  trip: never;
  event: EventEntry['kind'];
  vehicle: VehicleKind;
  asset: AssetEntry['kind'];
  post: PostKind;
}

interface Measures {
  procurement: 'amount' | 'count';
  reception: 'amount' | 'count' | 'groups' | 'persons';
  trip: 'amount' | 'count' | 'groups' | 'persons';
  event: 'amount' | 'count' | 'persons';
  vehicle: 'amount' | 'count';
  asset: 'amount' | 'count';
  post: 'persons';
}

interface QueryOn<R extends Register> {
  readonly kind: 'register';
  readonly register: R;
  readonly year: number;
  /** events of the year, or the state at the end of its last day */
  readonly span: 'year' | 'year-end';
  readonly kinds?: readonly Kinds[R][];
  /** marks that a row must have, all of them */
  readonly marks?: readonly string[];
  /** marks that a row may not have, none of them */
  readonly without?: readonly string[];
  readonly units?: readonly string[];
  /** the least unit value */
  readonly atLeast?: Fen;
  /** `amount` is fen, the others whole numbers */
  readonly measure: Measures[R];
}

/** A figure's query on a register, as data. All given conditions must hold. */
export type RegisterQuery = { [R in Register]: QueryOn<R> }[Register];

export type RegisterMeasure = RegisterQuery['measure'];

/** The contribution of a row to a value of this measure. */
export function measureOf(measure: RegisterMeasure, row: RegisterRow): number {
  return measure === 'count' ? 1 : row[measure];
}

const yearEnd = (year: number): Day => day(`${year}-12-31`);

function matches(query: RegisterQuery, row: RegisterRow): boolean {
  if (query.kinds && !(query.kinds as readonly string[]).includes(row.kind)) return false;
  if (query.marks && !query.marks.every((mark) => row.marks.includes(mark))) return false;
  if (query.without?.some((mark) => row.marks.includes(mark))) return false;
  if (query.units && !query.units.includes(row.unit)) return false;
  return query.atLeast === undefined || row.amount >= query.atLeast;
}

/**
 * The rows behind a query's value, in the given order; their measures sum to it. A row within another selected one is left
 * out, because the other's amount includes it.
 */
export function drillRegister(query: RegisterQuery, rows: readonly RegisterRow[]): RegisterRow[] {
  const own = rows.filter((row) => row.register === query.register);
  const there =
    query.span === 'year'
      ? own.filter((row) => yearOf(row.day) === query.year)
      : standing(own, yearEnd(query.year));
  const selected = there.filter((row) => matches(query, row));
  const ids = new Set(selected.map((row) => row.id));
  return selected.filter((row) => row.within === '' || !ids.has(row.within));
}

/** The value of a query: fen for amounts, a whole number otherwise. `rows` without withdrawn ones. */
export function evaluateRegister(query: RegisterQuery, rows: readonly RegisterRow[]): number {
  return drillRegister(query, rows).reduce((sum, row) => sum + measureOf(query.measure, row), 0);
}
