import { officialCalendar } from '#base/calendar/index.ts';
import { day, instant, unwrap } from '#base/kernel/index.ts';
import { demoItems } from '#demo/packs/items.ts';
import { permitLaw } from '#service/clock/index.ts';
import { paperTitle } from '#service/papers/index.ts';
import { readApplicant } from '#service/persons/index.ts';
import { type Moment, play } from '../commands/testing.ts';
import { applicant, FELLING } from '../testing.routes.ts';
import type { CaseRecord, Names, ViewContext } from './case-record.ts';
import type { Issuing } from './issuer.ts';

export const names: Names = {
  unit: () => '区林业局',
  site: () => '腰塘村便民服务站',
  staff: (id) => `某${id}`,
  isStaff: (id) => id !== 'applicant',
  paper: paperTitle,
};
export const view: ViewContext = {
  today: day('2020-10-14'),
  calendar: officialCalendar,
  law: permitLaw,
};
export const item = demoItems.find((known) => known.item.id === FELLING)!.item;
export const person = unwrap(readApplicant(applicant(), day('2020-09-25')));

/** no site and no founding: the demo district */
export const nowhere: Issuing = { sites: [], government: null };

export function recordOf(moments: readonly Moment[], changes: Partial<CaseRecord> = {}): CaseRecord {
  const { state, facts } = play(moments);
  const happened = facts.map((fact, index) => ({ version: index + 1, at: instant(0), fact }));
  const beside = {
    answers: null,
    wants: { way: 'hand' as const, address: '某村1组' },
    told: new Map(),
    files: new Map(),
    messages: [],
  };
  return {
    number: state!.number,
    version: facts.length,
    state: state!,
    happened,
    applicant: person,
    item,
    assumed: [],
    ...beside,
    ...changes,
  };
}
