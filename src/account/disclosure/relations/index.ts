import type { Relation } from '../types.ts';
import basicGroups from './basic-groups.ts';
import basicPersonnel from './basic-personnel.ts';
import basicPublic from './basic-public.ts';
import expenditureClasses from './expenditure-classes.ts';
import expenditureColumns from './expenditure-columns.ts';
import expenditureHierarchy from './expenditure-hierarchy.ts';
import govFundCarryOver from './gov-fund-carry-over.ts';
import govFundClasses from './gov-fund-classes.ts';
import govFundColumns from './gov-fund-columns.ts';
import govFundHierarchy from './gov-fund-hierarchy.ts';
import grantBalance from './grant-balance.ts';
import grantColumns from './grant-columns.ts';
import grantExpenditureGrandTotal from './grant-expenditure-grand-total.ts';
import grantExpenditureTotal from './grant-expenditure-total.ts';
import grantIncomeGrandTotal from './grant-income-grand-total.ts';
import grantIncomeTotal from './grant-income-total.ts';
import grantKinds from './grant-kinds.ts';
import grantOpening from './grant-opening.ts';
import incomeClasses from './income-classes.ts';
import incomeColumns from './income-columns.ts';
import incomeExpenditureBalance from './income-expenditure-balance.ts';
import incomeExpenditureExpenditureGrandTotal from './income-expenditure-expenditure-grand-total.ts';
import incomeExpenditureExpenditureTotal from './income-expenditure-expenditure-total.ts';
import incomeExpenditureIncomeGrandTotal from './income-expenditure-income-grand-total.ts';
import incomeExpenditureIncomeTotal from './income-expenditure-income-total.ts';
import incomeHierarchy from './income-hierarchy.ts';
import publicBudgetClasses from './public-budget-classes.ts';
import publicBudgetColumns from './public-budget-columns.ts';
import publicBudgetHierarchy from './public-budget-hierarchy.ts';
import stateCapitalClasses from './state-capital-classes.ts';
import stateCapitalColumns from './state-capital-columns.ts';
import stateCapitalHierarchy from './state-capital-hierarchy.ts';
import threePublicsTotal from './three-publics-total.ts';
import threePublicsVehicles from './three-publics-vehicles.ts';
import x1GrantIncome from './x1-grant-income.ts';
import x1OtherIncome from './x1-other-income.ts';
import x1TotalIncome from './x1-total-income.ts';
import x2Classes from './x2-classes.ts';
import x2TotalExpenditure from './x2-total-expenditure.ts';
import x3GrantIncome from './x3-grant-income.ts';
import x3Kinds from './x3-kinds.ts';
import x4Classes from './x4-classes.ts';
import x4GovFund from './x4-gov-fund.ts';
import x4PublicBudget from './x4-public-budget.ts';
import x4StateCapital from './x4-state-capital.ts';
import x5Basic from './x5-basic.ts';
import x6Basic from './x6-basic.ts';
import x6Codes from './x6-codes.ts';
import x6OnlyPublicBudget from './x6-only-public-budget.ts';
import x6Project from './x6-project.ts';
import x7Items from './x7-items.ts';
import x7NoProject from './x7-no-project.ts';
import x8Closing from './x8-closing.ts';
import x8GovFund from './x8-gov-fund.ts';
import x8Opening from './x8-opening.ts';
import x9CarryOver from './x9-carry-over.ts';
import x10OnlyGrant from './x10-only-grant.ts';

/** Every 勾稽关系 inside and between the nine tables: table by table, then between tables (X1–X10). */
export const relations: readonly Relation[] = [
  incomeExpenditureIncomeTotal,
  incomeExpenditureIncomeGrandTotal,
  incomeExpenditureExpenditureTotal,
  incomeExpenditureExpenditureGrandTotal,
  incomeExpenditureBalance,
  incomeColumns,
  incomeHierarchy,
  incomeClasses,
  expenditureColumns,
  expenditureHierarchy,
  expenditureClasses,
  publicBudgetColumns,
  publicBudgetHierarchy,
  publicBudgetClasses,
  govFundColumns,
  govFundHierarchy,
  govFundClasses,
  stateCapitalColumns,
  stateCapitalHierarchy,
  stateCapitalClasses,
  govFundCarryOver,
  grantIncomeTotal,
  grantIncomeGrandTotal,
  grantOpening,
  grantColumns,
  grantExpenditureTotal,
  grantExpenditureGrandTotal,
  grantBalance,
  grantKinds,
  basicGroups,
  basicPersonnel,
  basicPublic,
  threePublicsTotal,
  threePublicsVehicles,
  x1TotalIncome,
  x1GrantIncome,
  x1OtherIncome,
  x2TotalExpenditure,
  x2Classes,
  x3GrantIncome,
  x3Kinds,
  x4PublicBudget,
  x4Classes,
  x4GovFund,
  x4StateCapital,
  x5Basic,
  x6Codes,
  x6OnlyPublicBudget,
  x6Basic,
  x6Project,
  x7Items,
  x7NoProject,
  x8Opening,
  x8Closing,
  x8GovFund,
  x9CarryOver,
  x10OnlyGrant,
];
