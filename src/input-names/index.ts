import type { NameOf } from '#shell/http/bad-input.ts';
import { org, schedule, shared } from './base.ts';
import { account, budget, earlier, ledger, publish, registers } from './money.ts';
import type { Names } from './names.ts';
import { cases, counts, items, reminders } from './service.ts';

/**
 * The names of the fields of the contract, as pages show them. What a room says comes before what all rooms share, and a longer
 * end of a path before a shorter one. A test crosses every input of the contract, so that each field has its name.
 */
const rooms: Readonly<Record<string, Names>> = {
  org,
  budget,
  ledger,
  registers,
  account,
  earlier,
  publish,
  items,
  cases,
  counts,
  reminders,
  schedule,
};

/** The longest end of the path that has a name. */
function endOf(names: Names, path: readonly string[]): string | undefined {
  const ends = path.map((_key, index) => path.slice(index).join('.'));
  return ends.map((end) => (Object.hasOwn(names, end) ? names[end] : undefined)).find((name) => name);
}

/** The name of a field of the contract. Keys of a form's answers are the item's own, so all of them have one name. */
export const inputName: NameOf = ([room = '', ...path]) => {
  const answers = path.indexOf('answers');
  const to = answers === -1 ? path : path.slice(0, answers + 1);
  return to.length < 2 ? undefined : (endOf(rooms[room] ?? {}, to) ?? endOf(shared, to));
};
