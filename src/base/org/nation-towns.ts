import type { NewFact } from '#base/journal/index.ts';
import { type Day, ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import type { NationTown } from '#base/nation/index.ts';
import { decideNewRegion, kindOfCode } from './new-place.ts';
import type { RegistersAndSites } from './registers.ts';
import { evolve } from './sheets/evolve.ts';

/**
 * Adds towns of the country's list with all their villages, from a day on. What the register knows already by its code stays as
 * it is; a name that stands there under another code is refused.
 */
export function decideTakeTowns(
  registers: RegistersAndSites,
  towns: readonly NationTown[],
  from: Day,
): Result<readonly NewFact[]> {
  const district = registers.regions.find(({ parent }) => parent === null)?.code ?? '';
  const facts: NewFact[] = [];
  const found: Problem[] = [];
  let draft = registers;
  const add = (parent: string, code: string, name: string) => {
    if (draft.regions.some((region) => region.code === code)) return;
    const kind = code.endsWith('000') ? null : kindOfCode(code);
    const decided = decideNewRegion(draft, { parent, code, name, kind, from });
    if (!decided.ok) found.push(...decided.problems);
    else
      for (const fact of decided.value) {
        facts.push(fact);
        draft = evolve(draft, fact);
      }
  };
  for (const town of towns) {
    const code = `${town.code}000`;
    add(district, code, town.name);
    for (const village of town.villages) add(code, village.code, village.name);
  }
  return found.length > 0 ? refused(...found) : ok(facts);
}
