import { under } from '../accounts.ts';
import { problems } from '../problems.ts';
import type { Check } from './check.ts';

/** 收入、费用、预算收入、预算支出: every year's end closes them to zero, so none of them has an opening balance. */
const FLOWS = ['4', '5', '6', '7'];

export const opening: Check = (draft) => {
  if (draft.business !== 'opening-balances') return [];
  return draft.lines.flatMap((line, index) =>
    under(line.account, FLOWS)
      ? [problems.of('ledger/opening-account', `lines[${index}].account`, { code: line.account })]
      : [],
  );
};
