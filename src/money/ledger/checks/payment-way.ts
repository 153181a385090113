import { type Problem, showDay } from '#base/kernel/index.ts';
import { mayUse, wayName } from '../payment-ways.ts';
import { problems } from '../problems.ts';
import type { Check } from './check.ts';

/** A way of payment is used only on days on which it exists; 1011 ends with the quota. A reversal is exempt. */
export const paymentWay: Check = (draft, { ways }) => {
  if (draft.kind !== 'ordinary') return [];
  const found: Problem[] = [];
  for (const [index, line] of draft.lines.entries()) {
    const way = line.budget?.payment ?? (line.account.startsWith('1011') ? 'quota' : undefined);
    if (way === undefined || mayUse(ways, way, draft.day)) continue;
    const params = { way: wayName(ways, way), day: showDay(draft.day) };
    found.push(problems.of('ledger/payment-way-not-then', `lines[${index}].budget.payment`, params));
  }
  return found;
};
