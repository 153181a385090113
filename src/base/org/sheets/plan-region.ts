import { all, ok, refused } from '#base/kernel/index.ts';
import { decideRenameRegion } from '../change-place.ts';
import { nameOn } from '../dated.ts';
import { decideNewRegion } from '../new-place.ts';
import type { RegionKind } from '../regions.ts';
import type { RegistersAndSites as Draft } from '../registers.ts';
import { dayIn, emptyCells, loose, regionIn, wordIn } from './cells.ts';
import type { Intent, SheetContext } from './intent.ts';
import type { FilledRow } from './read-sheet.ts';

const KINDS: Readonly<Record<string, RegionKind | 'town' | ''>> = {
  镇: 'town',
  乡: 'town',
  街道: 'town',
  村: 'village',
  社区: 'community',
};

/** A town or village of the sheet 区划: new, known by its name or code, or renamed where code and name differ. */
export function planRegion(row: FilledRow, draft: Draft, context: SheetContext): Intent {
  const label = row.of('name');
  const intent = { label, isNew: true, what: '' };
  if (!context.rights.places) return { ...intent, decided: ok([]), leftTo: '系统管理员' };
  const empty = emptyCells(row);
  const from = dayIn(row, 'from', context.booksFrom);
  const kind = wordIn(row, 'kind', KINDS, '');
  const day = from.ok ? from.value : context.today;
  const district = draft.regions.find(({ parent }) => parent === null);
  const parent =
    row.of('parent') === '' && district ? ok(district) : regionIn(row, 'parent', draft.regions, day);
  if (empty.length > 0 || !from.ok || !kind.ok || !parent.ok) {
    const found = all([from, kind, parent].map((one) => (one.ok ? ok(null) : one)));
    return { ...intent, decided: refused(...empty, ...(found.ok ? [] : found.problems)) };
  }
  const code = row
    .of('code')
    .normalize('NFKC')
    .replace(/\s/g, '')
    .padEnd(row.of('code') ? 12 : 0, '0');
  const known = draft.regions.find((region) =>
    code === ''
      ? region.parent === parent.value.code && loose(nameOn(region.names, context.today)) === loose(label)
      : region.code === code,
  );
  if (!known) {
    const village = kind.value === 'village' || kind.value === 'community' ? kind.value : null;
    const asked = { parent: parent.value.code, name: label, code, kind: village, from: from.value };
    return {
      ...intent,
      what: `属于${nameOn(parent.value.names, day)}`,
      decided: decideNewRegion(draft, asked),
    };
  }
  const before = nameOn(known.names, context.today);
  if (loose(before) === loose(label)) return { ...intent, decided: ok([]) };
  const renaming = { code: known.code, name: label, from: from.value, reason: '表格导入' };
  return { ...intent, isNew: false, what: `原名${before}`, decided: decideRenameRegion(draft, renaming) };
}
