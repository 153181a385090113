import type { Problem } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import { ofSystem, systemName, yuan } from '../reading.ts';
import { accountingSystems } from '../types.ts';
import type { Check } from './check.ts';

/** 有借必有贷、借贷必相等, in each of the two systems on its own. */
export const balanced: Check = (draft) => {
  const found: Problem[] = [];
  for (const system of accountingSystems) {
    let debit = 0;
    let credit = 0;
    for (const line of ofSystem(draft.lines, system)) {
      debit += line.debit;
      credit += line.credit;
    }
    if (debit === credit) continue;
    const params = {
      system: systemName[system],
      debit: yuan(debit),
      credit: yuan(credit),
      difference: yuan(Math.abs(debit - credit)),
    };
    found.push(problems.of('ledger/unbalanced', `lines.${system}`, params));
  }
  return found;
};
