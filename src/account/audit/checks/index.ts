import { budgetNarrative } from './budget-narrative.ts';
import type { Check } from './check.ts';
import { classList } from './class-list.ts';
import { codeName } from './code-name.ts';
import { codeRows } from './code-rows.ts';
import { completion } from './completion.ts';
import { completionWord } from './completion-word.ts';
import { contents } from './contents.ts';
import { counts } from './counts.ts';
import { direction } from './direction.ts';
import { economicList } from './economic-list.ts';
import { emptyStatement } from './empty-statement.ts';
import { execution } from './execution.ts';
import { figureTwice } from './figure-twice.ts';
import { grades } from './grades.ts';
import { growth } from './growth.ts';
import { headcounts } from './headcounts.ts';
import { itemName } from './item-name.ts';
import { lastYear } from './last-year.ts';
import { meetings } from './meetings.ts';
import { missingPercent } from './missing-percent.ts';
import { narrativeTable } from './narrative-table.ts';
import { partsSum } from './parts-sum.ts';
import { personalData } from './personal-data.ts';
import { procurement } from './procurement.ts';
import { reasonMissing, reasonShared } from './reason.ts';
import { doubtChecks, relationChecks } from './relations.ts';
import { residue } from './residue.ts';
import { runningCost } from './running-cost.ts';
import { share } from './share.ts';
import { shareSum } from './share-sum.ts';
import { tablesComplete } from './tables-complete.ts';
import { uniformName } from './uniform-name.ts';
import { uniformYear } from './uniform-year.ts';
import { unitMixed } from './unit-mixed.ts';
import { unitSaid } from './unit-said.ts';
import { vehicles } from './vehicles.ts';
import { wording } from './wording.ts';
import { zeroBase } from './zero-base.ts';

/** Every check, in the order in which a report lists them. */
export const checks: readonly Check[] = [
  ...relationChecks,
  tablesComplete,
  unitSaid,
  unitMixed,
  narrativeTable,
  budgetNarrative,
  figureTwice,
  share,
  shareSum,
  partsSum,
  completion,
  completionWord,
  growth,
  lastYear,
  zeroBase,
  direction,
  missingPercent,
  codeName,
  codeRows,
  itemName,
  classList,
  economicList,
  ...doubtChecks,
  counts,
  runningCost,
  meetings,
  procurement,
  vehicles,
  grades,
  headcounts,
  emptyStatement,
  reasonMissing,
  reasonShared,
  execution,
  uniformName,
  uniformYear,
  contents,
  residue,
  wording,
  personalData,
];
