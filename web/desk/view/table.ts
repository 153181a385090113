/** The heads and the totals of a table, worked out from its columns. */

interface Headed {
  readonly head: string;
  /** columns beside each other with the same group stand under one head */
  readonly group?: string | undefined;
  /** quiet, behind the head: 元, 张 */
  readonly unit?: string | undefined;
}

interface HeadCell<C> {
  readonly key: string;
  /** the column; undefined for the head over a group */
  readonly column?: C;
  readonly text: string;
  /** the unit; a group shows it once, over its columns */
  readonly unit: string | undefined;
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** One row of heads, or two where columns have groups. */
export function headRows<C extends Headed>(columns: readonly C[]): readonly (readonly HeadCell<C>[])[] {
  const grouped = columns.some(({ group }) => group);
  const first: HeadCell<C>[] = [];
  const second: HeadCell<C>[] = [];
  for (const [at, column] of columns.entries()) {
    const { head, group, unit } = column;
    const key = `${at} ${head}`;
    const own = { key, column, text: head, unit: group ? undefined : unit, colSpan: 1 };
    if (!group) {
      first.push({ ...own, rowSpan: grouped ? 2 : 1 });
      continue;
    }
    second.push({ ...own, rowSpan: 1 });
    const before = first.at(-1);
    if (before && !before.column && before.text === group)
      first[first.length - 1] = { ...before, colSpan: before.colSpan + 1 };
    else first.push({ key: `${at} ${group}`, text: group, unit, colSpan: 1, rowSpan: 1 });
  }
  return grouped ? [first, second] : [first];
}

/** How many columns the word 合计 stands across: all before the first that has a total. */
export function totalSpan(columns: readonly { readonly total?: unknown }[]): number {
  const first = columns.findIndex(({ total }) => total !== undefined);
  return first < 0 ? columns.length : first;
}

/** The name of a cell in a card: its column, with its group or its unit, because there is no room for both. */
export function cardHead({ head, group, unit }: Headed): string {
  if (group) return `${group} ${head}`;
  return unit ? `${head}（${unit}）` : head;
}

/** The key after `step` rows from the chosen one, within the list; the first one where none is chosen. */
export function stepped(keys: readonly string[], chosen: string | null, step: number): string | null {
  const at = chosen === null ? -1 : keys.indexOf(chosen);
  return keys[Math.max(0, Math.min(keys.length - 1, at + step))] ?? null;
}
