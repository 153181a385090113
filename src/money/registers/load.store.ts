import type { Command, Decided } from '#base/journal/index.ts';
import { dayOf, ok, type Result, unwrap } from '#base/kernel/index.ts';
import { rowsOfYear } from './known.ts';
import { rowOf } from './modules.ts';
import { registerNames } from './names.ts';
import { decideNone } from './none.ts';
import { decideRecord } from './record.ts';
import { loadKnown, type RegisterContext, vouchersOf } from './registers.store.ts';
import type { Register, RegisterEntry } from './types.ts';

/** A year's registers of a district. `key` names an entry for ever, so that it is loaded once. */
export interface RegisterPack {
  readonly year: number;
  readonly entries: readonly { readonly key: string; readonly entry: RegisterEntry }[];
}

interface Entry extends Command {
  readonly entry: RegisterEntry;
}

/**
 * Loads a demo district's registers in the packs' order. Safe to call on every start: each entry is a request of its own, and
 * later ones may need earlier ones. The organisation must be loaded before. `by` is the one who enters them. Returns the number
 * of entries.
 */
export async function loadRegisters(
  { journal, clock, district }: RegisterContext,
  packs: readonly RegisterPack[],
  by: string,
): Promise<{ entries: number }> {
  const at = clock();
  const commands = packs.flatMap(({ year, entries }) =>
    entries.map(({ key, entry }): Entry => {
      const requestId = `demo-register/${year}/${key}`;
      return { district, requestId, actor: by, at, input: { demo: 'register', year, key }, entry };
    }),
  );
  const results = await journal.executeMany<string, Entry>(commands, async (tx, open) => {
    const vouchers = open.flatMap(({ entry }) => vouchersOf(entry));
    let known = await loadKnown(tx, district, dayOf(at), vouchers);
    return open.map(({ entry }): Result<Decided<string>> => {
      const decided = decideRecord(known, entry);
      if (!decided.ok) return decided;
      const { id, facts } = decided.value;
      known = { ...known, rows: [...known.rows, rowOf(id, entry)] };
      return ok({ facts, answer: id });
    });
  });
  const recorded = results.map((result) => unwrap(result));
  for (const { year } of packs) await tellEmpty({ journal, clock, district }, year, by);
  return { entries: recorded.length };
}

/** Says of every register of a pack's year without entries that there was nothing. */
async function tellEmpty(
  { journal, clock, district }: Pick<RegisterContext, 'journal' | 'clock' | 'district'>,
  year: number,
  by: string,
): Promise<void> {
  const at = clock();
  const requestId = `demo-register/${year}/none`;
  const command = { district, requestId, actor: by, at, input: { demo: 'register-none', year } };
  unwrap(
    await journal.execute(command, async (tx) => {
      const known = await loadKnown(tx, district, dayOf(at));
      const all = Object.keys(registerNames) as Register[];
      const empty = all.filter((register) => rowsOfYear(register, year, known.rows).length === 0);
      const facts = empty.map((register) => unwrap(decideNone(known, { register, year })));
      return ok({ facts: facts.flat(), answer: empty });
    }),
  );
}
