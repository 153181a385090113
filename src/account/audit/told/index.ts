import { rowName, type ToldAccount } from '../../disclosure/index.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { boundOf } from './bound.ts';
import { changesOf, comparisonsOf, noLastYear } from './changes.ts';
import { codeBookOf, codesOf } from './codes.ts';
import { countedOf, fleetsOf, publicsOf, runningCostsOf } from './counts.ts';
import { economicOf, spentOn } from './economic.ts';
import { fundsOf } from './funds.ts';
import { reasonsOf } from './reasons.ts';
import { classesOf, completionsOf, executionsOf, shareListsOf, sharesOf } from './shares.ts';

const MADE = new WeakMap<
  ReadAccount,
  { readonly last: ReadAccount | undefined; readonly told: ToldAccount }
>();

/** Makes the `ToldAccount` of a document, which account/disclosure's checks judge. It is made once for all checks. */
export function toldOf(account: ReadAccount, last: ReadAccount | undefined): ToldAccount {
  const known = MADE.get(account);
  if (known && known.last === last) return known.told;
  const told = make(account, last);
  MADE.set(account, { last, told });
  return told;
}

function make(account: ReadAccount, last: ReadAccount | undefined): ToldAccount {
  const tableOf = (key: string) => account.tables.find((table) => table.key === key);
  return {
    account: account.view,
    kind: account.head.kind,
    unread: (table) => tableOf(table)?.unread,
    rowName: (table, row) => tableOf(table)?.rows.find(({ key }) => key === row)?.label ?? rowName(row),
    bound: boundOf(account),
    shares: sharesOf(account),
    completions: completionsOf(account),
    changes: changesOf(account, last),
    comparisons: comparisonsOf(account),
    shareLists: shareListsOf(account),
    classes: classesOf(account),
    economic: economicOf(account),
    reasons: reasonsOf(account),
    funds: fundsOf(account),
    counted: countedOf(account),
    publics: publicsOf(account),
    fleets: fleetsOf(account),
    runningCosts: runningCostsOf(account),
    executions: executionsOf(account),
    spent: (codes) => spentOn(account, codes),
    codes: codesOf(account),
    codeBook: codeBookOf(account),
    noLastYear: noLastYear(account, last),
  };
}
