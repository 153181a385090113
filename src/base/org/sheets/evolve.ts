import type { NewFact } from '#base/journal/index.ts';
import { orgFacts } from '../facts.ts';
import type { Region } from '../regions.ts';
import type { RegistersAndSites as Draft } from '../registers.ts';
import { isRole } from '../roles.ts';
import type { StaffMember } from '../staff.ts';
import type { Unit } from '../units.ts';
import type { ServiceWindow } from '../windows.ts';

const replace = <T>(list: readonly T[], is: (one: T) => boolean, part: Partial<T>): T[] =>
  list.map((one) => (is(one) ? { ...one, ...part } : one));

/** The registers after a fact, so that a later row of the same file may lean on an earlier one. */
export function evolve(draft: Draft, fact: NewFact): Draft {
  const told = orgFacts.any({ ...fact, payload: fact.payload });
  switch (told.kind) {
    case 'region-added':
      return { ...draft, regions: [...draft.regions, told.payload as Region] };
    case 'unit-added':
      return { ...draft, units: [...draft.units, told.payload as Unit] };
    case 'window-added':
      return { ...draft, windows: [...draft.windows, told.payload as ServiceWindow] };
    case 'region-renamed':
    case 'region-ended': {
      const { code, names, until } = told.payload;
      return { ...draft, regions: replace(draft.regions, (one) => one.code === code, { names, until }) };
    }
    case 'unit-renamed':
    case 'unit-ended': {
      const { id, names, until } = told.payload;
      return { ...draft, units: replace(draft.units, (one) => one.id === id, { names, until }) };
    }
    case 'window-changed':
      return {
        ...draft,
        windows: replace(draft.windows, ({ number }) => number === told.payload.number, told.payload),
      };
    case 'site-described': {
      const others = draft.sites.filter(({ unit }) => unit !== told.payload.unit);
      return { ...draft, sites: [...others, told.payload] };
    }
    case 'staff-added': {
      const member: StaffMember = { ...told.payload, roles: [], state: 'active', stateSince: null };
      return { ...draft, staff: [...draft.staff, member] };
    }
    case 'staff-changed':
      return { ...draft, staff: replace(draft.staff, ({ id }) => id === told.payload.id, told.payload) };
    case 'staff-roles-changed': {
      const roles = told.payload.roles.filter(isRole);
      return { ...draft, staff: replace(draft.staff, ({ id }) => id === told.payload.id, { roles }) };
    }
    default:
      return draft;
  }
}
