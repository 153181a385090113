import { compileContract } from '#account/compile/contract.ts';
import { earlierContract } from '#account/earlier/contract.ts';
import { publishContract } from '#account/publish/contract.ts';
import { orgContract } from '#base/org/contract.ts';
import { scheduleContract } from '#base/schedule/contract.ts';
import { budgetContract } from '#money/budget/contract.ts';
import { ledgerContract } from '#money/ledger/contract.ts';
import { registersContract } from '#money/registers/contract.ts';
import { casesContract } from '#service/cases/contract.ts';
import { countsContract } from '#service/counts/contract.ts';
import { itemsContract } from '#service/items/contract.ts';
import { remindersContract } from '#service/reminders/contract.ts';
import { firstStepsContract } from './first-steps/contract.ts';

/** The whole HTTP contract, with a key for each room. The clients of desk and hall have its type. */
export const contract = {
  org: orgContract,
  budget: budgetContract,
  ledger: ledgerContract,
  registers: registersContract,
  account: compileContract,
  earlier: earlierContract,
  publish: publishContract,
  items: itemsContract,
  cases: casesContract,
  reminders: remindersContract,
  schedule: scheduleContract,
  counts: countsContract,
  firstSteps: firstStepsContract,
};
