import { ok, refused } from '#base/kernel/index.ts';
import { nameOn, standsOn } from '../dated.ts';
import { decideNewUnit } from '../new-place.ts';
import type { RegistersAndSites as Draft } from '../registers.ts';
import type { ownUnitKinds } from '../units.ts';
import { dayIn, emptyCells, loose, wordIn } from './cells.ts';
import type { Intent, SheetContext } from './intent.ts';
import type { FilledRow } from './read-sheet.ts';

const KINDS: Readonly<Record<string, (typeof ownUnitKinds)[number]>> = {
  内设机构: 'section',
  所属单位: 'institution',
  部门: 'department',
};

/** A unit of the sheet 机构; one that is known by its name stays as it is. */
export function planUnit(row: FilledRow, draft: Draft, context: SheetContext): Intent {
  const label = row.of('name');
  const intent = { label, isNew: true, what: row.of('kind') };
  if (!context.rights.places) return { ...intent, decided: ok([]), leftTo: '系统管理员' };
  const empty = emptyCells(row);
  if (empty.length > 0) return { ...intent, decided: refused(...empty) };
  const kind = wordIn(row, 'kind', KINDS);
  const from = dayIn(row, 'from', context.booksFrom);
  if (!kind.ok || !from.ok)
    return {
      ...intent,
      decided: refused(...(kind.ok ? [] : kind.problems), ...(from.ok ? [] : from.problems)),
    };
  const isKnown = draft.units.some(
    (unit) => standsOn(unit, context.today) && loose(nameOn(unit.names, context.today)) === loose(label),
  );
  if (isKnown) return { ...intent, decided: ok([]) };
  const asked = {
    name: label,
    kind: kind.value,
    parent: null,
    itemDept: row.of('itemDept'),
    from: from.value,
  };
  return { ...intent, decided: decideNewUnit(draft, asked) };
}
