import type { NewFact } from '#base/journal/index.ts';
import { ok, type Problem, type Result, refused, yearOf } from '#base/kernel/index.ts';
import type { Known } from './checks.ts';
import { registerFacts, registerStream } from './facts.ts';
import { checkEntry, rowOf, warnEntry } from './modules.ts';
import { idLetters } from './names.ts';
import { problems } from './problems.ts';
import type { RegisterEntry } from './types.ts';

export interface Recorded {
  readonly id: string;
  /** warnings; the entry is in the register all the same */
  readonly warnings: readonly Problem[];
  readonly facts: readonly NewFact[];
}

/** The next id, such as `CG-2020-001`: one series for each register and year, without the numbers of withdrawn entries. */
function nextId(entry: RegisterEntry, known: Known): string {
  const prefix = `${idLetters[entry.register]}-${yearOf(entry.day)}-`;
  let last = 0;
  for (const id of [...known.rows.map((row) => row.id), ...known.withdrawn])
    if (id.startsWith(prefix)) last = Math.max(last, Number(id.slice(prefix.length)));
  return prefix + String(last + 1).padStart(3, '0');
}

function warnDouble(id: string, entry: RegisterEntry, known: Known): Problem[] {
  // several equal cards on one day are usual for equipment, and headcounts are checked by their series
  if (entry.register === 'post' || entry.register === 'asset' || entry.register === 'vehicle') return [];
  const row = rowOf(id, entry);
  const same = known.rows.find(
    (other) =>
      other.register === row.register &&
      other.day === row.day &&
      other.kind === row.kind &&
      other.amount === row.amount &&
      other.unit === row.unit,
  );
  return same ? [problems.of('register/looks-double', 'amount', { id: same.id })] : [];
}

/** Takes an entry into its register: a fact with its new number, or all problems. */
export function decideRecord(known: Known, entry: RegisterEntry): Result<Recorded> {
  const found = checkEntry(entry, known);
  if (found.length > 0) return refused(...found);
  const id = nextId(entry, known);
  return ok({
    id,
    warnings: [...warnEntry(entry, known), ...warnDouble(id, entry, known)],
    facts: [registerFacts.make(registerStream(id), 'register-recorded', { id, entry })],
  });
}
