import type { Check } from './check.ts';
import { codeRows } from './code-rows.ts';
import { completionWord } from './completion-word.ts';
import { contents } from './contents.ts';
import { figureTwice } from './figure-twice.ts';
import { grades } from './grades.ts';
import { headcounts } from './headcounts.ts';
import { itemName } from './item-name.ts';
import { itemsListed } from './items-listed.ts';
import { missingPercent } from './missing-percent.ts';
import { neighbourName } from './neighbour-name.ts';
import { partsSum } from './parts-sum.ts';
import { personalData } from './personal-data.ts';
import { purpose } from './purpose.ts';
import { reasonMissing } from './reason-missing.ts';
import { doubtChecks, relationChecks } from './relations.ts';
import { requiredStatements } from './required-statements.ts';
import { residue } from './residue.ts';
import { tableStructure } from './table-structure.ts';
import { tablesComplete } from './tables-complete.ts';
import { readChecks } from './told.ts';
import { toldTwice } from './told-twice.ts';
import { uniformName } from './uniform-name.ts';
import { uniformYear } from './uniform-year.ts';
import { unitSaid } from './unit-said.ts';
import { wording } from './wording.ts';

/** Every check, in the order in which a report lists them. */
export const checks: readonly Check[] = [
  ...relationChecks,
  tablesComplete,
  tableStructure,
  unitSaid,
  ...readChecks,
  ...doubtChecks,
  figureTwice,
  partsSum,
  completionWord,
  missingPercent,
  codeRows,
  itemName,
  itemsListed,
  neighbourName,
  purpose,
  requiredStatements,
  toldTwice,
  grades,
  headcounts,
  reasonMissing,
  uniformName,
  uniformYear,
  contents,
  residue,
  wording,
  personalData,
];
