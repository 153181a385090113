import { ok, refused } from '#base/kernel/index.ts';
import { decideAddWindow } from '../add-window.ts';
import { nameOn } from '../dated.ts';
import { decideChangeWindow } from '../keep-window.ts';
import type { RegistersAndSites as Draft } from '../registers.ts';
import { problems } from '../sheet-problems.ts';
import type { WindowKind } from '../windows.ts';
import { dayIn, emptyCells, unitIn, wordIn } from './cells.ts';
import type { Intent, SheetContext } from './intent.ts';
import type { FilledRow } from './read-sheet.ts';

const KINDS: Readonly<Record<string, WindowKind>> = { 综合: 'general', 部门: 'department' };

/** A window of the sheet 窗口, by its number: opened, or changed where its unit, kind or name is another. */
export function planWindow(row: FilledRow, draft: Draft, context: SheetContext): Intent {
  const digits = row
    .of('number')
    .normalize('NFKC')
    .replace(/号?(窗口)?$/, '');
  const intent = { label: `${digits}号 ${row.of('label')}`, isNew: true, what: row.of('unit') };
  if (!context.rights.places) return { ...intent, decided: ok([]), leftTo: '系统管理员' };
  const empty = emptyCells(row);
  if (empty.length > 0) return { ...intent, decided: refused(...empty) };
  const number = /^\d{1,4}$/.test(digits) && Number(digits) > 0 ? ok(Number(digits)) : badNumber(row);
  const kind = wordIn(row, 'kind', KINDS);
  const from = dayIn(row, 'from', context.booksFrom);
  const unit = unitIn(row, 'unit', draft, context.today);
  if (!number.ok || !kind.ok || !from.ok || !unit.ok) {
    const found = [number, kind, from, unit].flatMap((one) => (one.ok ? [] : one.problems));
    return { ...intent, decided: refused(...found) };
  }
  const asked = { number: number.value, unit: unit.value.id, kind: kind.value, label: row.of('label') };
  const what = nameOn(unit.value.names, context.today);
  const known = draft.windows.find((window) => window.number === asked.number);
  if (!known) {
    const state = {
      windows: new Set(draft.windows.map((window) => window.number)),
      units: new Set(draft.units.map(({ id }) => id)),
    };
    return { ...intent, what, decided: decideAddWindow(state, { ...asked, from: from.value, until: null }) };
  }
  const isSame = known.unit === asked.unit && known.kind === asked.kind && known.label === asked.label;
  const decided = isSame ? ok([]) : decideChangeWindow({ ...draft, today: context.today }, asked);
  return { ...intent, isNew: false, what, decided };
}

function badNumber(row: FilledRow) {
  const told = { column: '窗口号', text: row.of('number'), words: '1到9999的号码' };
  return refused(problems.of('org/sheet-word', `${row.place} number`, told));
}
