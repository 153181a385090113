import { type Day, type Problem, showDay } from '#base/kernel/index.ts';
import type { ReadRow } from './item-table.ts';
import type { RowState } from './keeping-words.ts';
import { differences, type FieldChange } from './preview.ts';
import { problems } from './problems.ts';
import type { ItemVersion, ServiceItem } from './types.ts';
import { unconfirmed } from './unconfirmed.ts';
import { releaseItem } from './versions.ts';

/** A known item before an import. */
export interface KnownItem {
  /** its last version */
  readonly last: ItemVersion | null;
  readonly assumed: readonly string[];
  /** who has an open draft of it */
  readonly draftBy: string | null;
}

export interface PlanContext {
  readonly known: ReadonlyMap<string, KnownItem>;
  readonly units: ReadonlySet<string>;
  /** first day of the new versions */
  readonly from: Day;
  readonly today: Day;
  /** a bureau's own data: an item with guesses is not released */
  readonly inEarnest: boolean;
}

export interface PlannedRow {
  readonly place: string;
  readonly code: string;
  readonly name: string;
  readonly state: RowState;
  readonly fields: readonly FieldChange[];
  readonly problems: readonly Problem[];
  /** the version that would be released; null when nothing would */
  readonly version: ItemVersion | null;
  readonly assumed: readonly string[];
}

/**
 * Plans an import row by row. A `refused` row names all its problems (of the file, of the lint, an open draft). An import never
 * removes anything. A field that the file changes is no assumption any more.
 */
export function planImport(rows: readonly ReadRow[], context: PlanContext): PlannedRow[] {
  return rows.map((row) => planRow(row, context));
}

function planRow(row: ReadRow, context: PlanContext): PlannedRow {
  const { place, code, name, item: read } = row;
  const told = { place, code, name, version: null, assumed: [] };
  if (!read.ok) return { ...told, state: 'refused', fields: [], problems: read.problems };
  const item = read.value;
  const known = context.known.get(code);
  const last = known?.last ?? null;
  const fields = last ? differences(last.item, item) : [];
  if (last && fields.length === 0) return { ...told, state: 'same', fields, problems: [] };
  const released = releaseItem(last ? [last] : [], item, context.from);
  const changed = new Set<string>(fields.map(({ field }) => field));
  const assumed = (known?.assumed ?? []).filter((field) => !changed.has(field));
  const found = [
    ...standing(item, known, context),
    ...(context.inEarnest ? unconfirmed(item, assumed) : []),
    ...(released.ok
      ? []
      : released.problems.map((problem) => ({ ...problem, at: `${place} ${problem.at}` }))),
  ];
  if (found.length > 0 || !released.ok) return { ...told, state: 'refused', fields, problems: found };
  const version = released.value.at(-1) ?? null;
  return { ...told, state: last ? 'changed' : 'added', fields, problems: [], version, assumed };
}

/** The problems of a release that do not lie in the item itself. */
export function standing(
  item: ServiceItem,
  known: KnownItem | undefined,
  { units, from, today }: Pick<PlanContext, 'units' | 'from' | 'today'>,
): Problem[] {
  return [
    ...(units.has(item.unit) ? [] : [problems.of('items/no-unit', 'unit', { unit: item.unit })]),
    ...(known?.draftBy ? [problems.of('items/draft-open', item.id, { by: known.draftBy })] : []),
    ...(from < today ? [problems.of('items/from-past', 'from', { today: showDay(today) })] : []),
  ];
}
