import { under } from '../accounts.ts';
import { problems } from '../problems.ts';
import type { Check } from './check.ts';

/** 本期盈余, 本年盈余分配, 其他结余, 本年收支结转: only the year-end closing writes them. */
const BY_CLOSING = ['3301', '3302', '8501', '810106', '820104'];

export const closingAccounts: Check = (draft) => {
  if (draft.kind !== 'ordinary' && draft.business !== 'opening-balances') return [];
  return draft.lines.flatMap((line, index) =>
    under(line.account, BY_CLOSING)
      ? [problems.of('ledger/closing-account', `lines[${index}].account`, { code: line.account })]
      : [],
  );
};
