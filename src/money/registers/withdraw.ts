import type { NewFact } from '#base/journal/index.ts';
import { ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import { checkText, type Known } from './checks.ts';
import { registerFacts, registerStream } from './facts.ts';
import { findEntry } from './find-entry.ts';
import { problems } from './problems.ts';

/** Withdraws an entry with the reason, which corrects a mistake. The entry no longer counts but can still be read. */
export function decideWithdraw(known: Known, id: string, reason: string): Result<readonly NewFact[]> {
  const entry = findEntry(known, id);
  if (!entry.ok) return entry;
  const found: Problem[] = checkText(reason, 'reason', '撤销原因');
  const inside = known.rows.filter((row) => row.within === id).map((row) => row.id);
  if (inside.length > 0)
    found.push(problems.of('register/holds-others', 'id', { id, others: inside.join('、') }));
  if (found.length > 0) return refused(...found);
  return ok([registerFacts.make(registerStream(id), 'register-withdrawn', { id, reason })]);
}
