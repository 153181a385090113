import { fen, type Problem } from '#base/kernel/index.ts';
import { asset } from './asset.ts';
import { checkCommon, type Known, type RegisterModule } from './checks.ts';
import { event } from './event.ts';
import { post } from './post.ts';
import { procurement } from './procurement.ts';
import { reception } from './reception.ts';
import { trip } from './trip.ts';
import type { Register, RegisterEntry, RegisterRow } from './types.ts';
import { vehicle } from './vehicle.ts';

const modules: { [R in Register]: RegisterModule<Extract<RegisterEntry, { register: R }>> } = {
  procurement,
  reception,
  trip,
  event,
  vehicle,
  asset,
  post,
};

/** The module of an entry's register; the table above pairs their types. */
const moduleOf = (entry: RegisterEntry) => modules[entry.register] as RegisterModule<RegisterEntry>;

/** All problems of the entry. */
export function checkEntry(entry: RegisterEntry, known: Known): Problem[] {
  return [...checkCommon(entry, known), ...moduleOf(entry).check(entry, known)];
}

/** All warnings of the entry. */
export function warnEntry(entry: RegisterEntry, known: Known): Problem[] {
  return moduleOf(entry).warn(entry, known);
}

/** The row that queries see. */
export function rowOf(id: string, entry: RegisterEntry): RegisterRow {
  return {
    register: entry.register,
    id,
    unit: entry.unit,
    day: entry.day,
    until: null,
    kind: '',
    title: 'title' in entry ? entry.title : '',
    amount: 'amount' in entry ? entry.amount : fen(0),
    persons: 0,
    groups: 0,
    marks: [],
    series: '',
    within: '',
    ...moduleOf(entry).row(entry),
  };
}
