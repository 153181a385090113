import { ok, refused } from '#base/kernel/index.ts';
import { decideDescribeSite } from '../describe-site.ts';
import type { RegistersAndSites as Draft } from '../registers.ts';
import { problems } from '../sheet-problems.ts';
import { emptyCells, unitIn } from './cells.ts';
import { equipmentIn } from './equipment.ts';
import type { Intent, SheetContext } from './intent.ts';
import type { FilledRow } from './read-sheet.ts';

/** A site of the sheet 站点. An empty cell says nothing new: what was said of the site before stays. */
export function planSite(row: FilledRow, draft: Draft, context: SheetContext): Intent {
  const intent = { label: row.of('site'), isNew: true, what: '' };
  if (!context.rights.places) return { ...intent, decided: ok([]), leftTo: '系统管理员' };
  const empty = emptyCells(row);
  if (empty.length > 0) return { ...intent, decided: refused(...empty) };
  const unit = unitIn(row, 'site', draft, context.today);
  if (!unit.ok) return { ...intent, decided: unit };
  const known = draft.sites.find((site) => site.unit === unit.value.id);
  const equipment = row.of('equipment') === '' ? (known?.equipment ?? []) : equipmentIn(row.of('equipment'));
  if (equipment === null) {
    const told = {
      column: '设备',
      text: row.of('equipment'),
      words: '名称和台数，例如：高拍仪1台、自助终端1台',
    };
    return { ...intent, decided: refused(problems.of('org/sheet-word', `${row.place} equipment`, told)) };
  }
  const said = (key: 'address' | 'telephone' | 'hours') => row.of(key) || (known?.[key] ?? '');
  const asked = {
    unit: unit.value.id,
    ...{ address: said('address'), telephone: said('telephone'), hours: said('hours') },
    equipment,
  };
  const isSame =
    known !== undefined && JSON.stringify({ ...known, unit: asked.unit }) === JSON.stringify(asked);
  const what = [asked.address, asked.telephone, asked.hours].filter(Boolean).join('；');
  const decided = isSame ? ok([]) : decideDescribeSite(draft.units, asked);
  return { ...intent, isNew: known === undefined, what, decided };
}
