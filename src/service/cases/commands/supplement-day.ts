import { addWorkingDays, type Calendar } from '#base/calendar/index.ts';
import { type Day, showDay } from '#base/kernel/index.ts';
import pack from '#packs/law/case-supplement.json' with { type: 'json' };
import type { CaseState } from '../types.ts';
import type { Note, Seeing } from './define-verb.ts';

/**
 * The day until which the applicant is asked to supplement (packs/law/case-supplement.json, in working days). No law lets a
 * case end with it, so it only reminds both sides. Before the first version, that of the first.
 */
export function supplementDay(
  calendar: Calendar,
  on: Day,
  { versions }: Pick<typeof pack, 'versions'> = pack,
): Day {
  const [first, ...later] = versions;
  if (!first) throw new RangeError('packs/law/case-supplement.json has no version');
  const { within } = later.reduce((found, version) => (version.from <= on ? version : found), first);
  return addWorkingDays(calendar, on, within);
}

/** What the day means for who reads: to be handed in until then; after it, still possible, and the window asks. */
export function supplementNotes(state: CaseState, { today, forApplicant }: Seeing): Note[] {
  const { status, supplementBy: by } = state;
  if (!by || (status !== 'notified' && status !== 'returned')) return [];
  const late = today > by;
  if (forApplicant) {
    const text = late
      ? `补正的日子（${showDay(by)}）已经过了，仍然可以交；不想办了也可以撤回。`
      : `请在${showDay(by)}前交齐要补正的内容；来不及的，请告诉窗口。`;
    return [{ text, late }];
  }
  const text = late
    ? `申请人到${showDay(by)}没有补正，请打电话问还办不办；补正仍要收下。`
    : `申请人最迟${showDay(by)}补正。`;
  return [{ text, late, mark: `${late ? '补正已过日子' : '等补正'}，${showDay(by)}` }];
}
