import { lineSides, type Problem } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import { yuan } from '../reading.ts';
import type { VoucherDraft } from '../types.ts';
import type { Check } from './check.ts';

/** Businesses in red besides a reversal. */
const RED_BUSINESS = ['refund-this-year'];

export function mayBeRed(draft: Pick<VoucherDraft, 'kind' | 'business'>): boolean {
  return draft.kind === 'reversal' || RED_BUSINESS.includes(draft.business);
}

/** Exactly one side of a line has an amount; red amounts only where the rules allow red. */
export const amounts: Check = (draft) => {
  const found: Problem[] = [];
  const red = mayBeRed(draft);
  for (const [index, line] of draft.lines.entries()) {
    const at = `lines[${index}]`;
    if (line.debit !== 0 && line.credit !== 0) found.push(problems.of('ledger/both-sides', at, {}));
    if (line.debit === 0 && line.credit === 0) found.push(problems.of('ledger/no-amount', at, {}));
    for (const side of lineSides) {
      if (line[side] < 0 && !red)
        found.push(problems.of('ledger/negative', `${at}.${side}`, { amount: yuan(line[side]) }));
    }
  }
  return found;
};
