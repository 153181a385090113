import type { OwnCheck, ToldCheck } from '../told.ts';
import advancesOpen from './advances-open.ts';
import assetsCapitalised from './assets-capitalised.ts';
import booksAgree from './books-agree.ts';
import budgetAdditions from './budget-additions.ts';
import budgetExecution from './budget-execution.ts';
import change from './change.ts';
import changeOnLastYear from './change-on-last-year.ts';
import classList from './class-list.ts';
import codeName from './code-name.ts';
import completionRatio from './completion-ratio.ts';
import decemberRush from './december-rush.ts';
import directionWord from './direction-word.ts';
import economicList from './economic-list.ts';
import emptyTableStatement from './empty-table-statement.ts';
import growthRatio from './growth-ratio.ts';
import headcount from './headcount.ts';
import meetingsAndTraining from './meetings-and-training.ts';
import narrativeTable from './narrative-table.ts';
import printedFigure from './printed-figure.ts';
import procurement from './procurement.ts';
import reasonUnrelated from './reason-unrelated.ts';
import registerSpending from './register-spending.ts';
import runningCost from './running-cost.ts';
import shareRatio from './share-ratio.ts';
import shareSum from './share-sum.ts';
import threePublicsCounts from './three-publics-counts.ts';
import unitMixed from './unit-mixed.ts';
import vehicleCounts from './vehicle-counts.ts';
import zeroBase from './zero-base.ts';

/** Rules for the text of an account, ours or anybody's, in the order of a report. */
export const toldChecks: readonly ToldCheck[] = [
  unitMixed,
  narrativeTable,
  shareRatio,
  shareSum,
  completionRatio,
  growthRatio,
  change,
  changeOnLastYear,
  zeroBase,
  directionWord,
  codeName,
  classList,
  economicList,
  threePublicsCounts,
  runningCost,
  meetingsAndTraining,
  procurement,
  vehicleCounts,
  emptyTableStatement,
  reasonUnrelated,
  budgetExecution,
];

/** Rules that need the books and registers behind an account, so for ours only. */
export const ownChecks: readonly OwnCheck[] = [
  printedFigure,
  registerSpending,
  budgetAdditions,
  decemberRush,
  booksAgree,
  assetsCapitalised,
  advancesOpen,
  headcount,
];

/** All checks of our own account; relations and doubts come besides. */
export const accountChecks: readonly OwnCheck[] = [...ownChecks, ...toldChecks];
