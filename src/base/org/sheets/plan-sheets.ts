import type { NewFact } from '#base/journal/index.ts';
import type { Problem } from '#base/kernel/index.ts';
import type { RegistersAndSites as Draft } from '../registers.ts';
import { evolve } from './evolve.ts';
import type { Intent, SheetContext, SheetRowState } from './intent.ts';
import { planRegion } from './plan-region.ts';
import { planSite } from './plan-site.ts';
import { planStaff } from './plan-staff.ts';
import { planUnit } from './plan-unit.ts';
import { planWindow } from './plan-window.ts';
import type { FilledRow } from './read-sheet.ts';

export interface PlannedSheetRow {
  readonly place: string;
  readonly label: string;
  readonly state: SheetRowState;
  readonly what: string;
  readonly problems: readonly Problem[];
  readonly facts: readonly NewFact[];
}

type Planner = (row: FilledRow, draft: Draft, context: SheetContext) => Intent;

const PLANNERS: Readonly<Record<FilledRow['sheet'], Planner>> = {
  regions: planRegion,
  units: planUnit,
  windows: planWindow,
  sites: planSite,
  staff: planStaff,
};

/**
 * Plans a filled workbook row by row on the registers as they stand. A row may lean on those before it; a refused row changes
 * nothing and names all its problems. Nothing is ever removed: what the file does not name stays.
 */
export function planSheets(
  rows: readonly FilledRow[],
  registers: Draft,
  context: SheetContext,
): PlannedSheetRow[] {
  let draft = registers;
  return rows.map((row) => {
    const { label, what, isNew, decided, leftTo } = PLANNERS[row.sheet](row, draft, context);
    const told = { place: row.place, label };
    if (leftTo !== undefined)
      return { ...told, state: 'left', what: `由${leftTo}导入`, problems: [], facts: [] };
    if (!decided.ok) return { ...told, state: 'refused', what: '', problems: decided.problems, facts: [] };
    for (const fact of decided.value) draft = evolve(draft, fact);
    const state = decided.value.length === 0 ? 'same' : isNew ? 'added' : 'changed';
    return { ...told, state, what, problems: [], facts: decided.value };
  });
}
