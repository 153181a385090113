import advancesOpen from './advances-open.ts';
import assetsCapitalised from './assets-capitalised.ts';
import booksAgree from './books-agree.ts';
import budgetAdditions from './budget-additions.ts';
import budgetExecution from './budget-execution.ts';
import change from './change.ts';
import classList from './class-list.ts';
import codeName from './code-name.ts';
import decemberRush from './december-rush.ts';
import direction from './direction.ts';
import economicList from './economic-list.ts';
import emptyStatement from './empty-statement.ts';
import headcount from './headcount.ts';
import lastYearPublished from './last-year-published.ts';
import narrativeCell from './narrative-cell.ts';
import printedFigure from './printed-figure.ts';
import procurement from './procurement.ts';
import ratio from './ratio.ts';
import reasonUnrelated from './reason-unrelated.ts';
import registerSpending from './register-spending.ts';
import runningCost from './running-cost.ts';
import shareSum from './share-sum.ts';
import threePublicsCounts from './three-publics-counts.ts';
import type { AccountCheck } from './told.ts';
import vehicleCounts from './vehicle-counts.ts';
import zeroBase from './zero-base.ts';

/** The checks of finance.md §6 on an account with what it says beside its tables, in the order of that list. */
export const accountChecks: readonly AccountCheck[] = [
  printedFigure,
  narrativeCell,
  ratio,
  change,
  lastYearPublished,
  zeroBase,
  direction,
  reasonUnrelated,
  shareSum,
  codeName,
  classList,
  economicList,
  threePublicsCounts,
  runningCost,
  procurement,
  vehicleCounts,
  registerSpending,
  emptyStatement,
  budgetAdditions,
  budgetExecution,
  decemberRush,
  booksAgree,
  assetsCapitalised,
  advancesOpen,
  headcount,
];
