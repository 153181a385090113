import type { AccountingSystem } from './types.ts';

/** 会计要素 of the chart (财会〔2017〕25号): five financial, three budgetary. */
export type AccountClass =
  | '资产'
  | '负债'
  | '净资产'
  | '收入'
  | '费用'
  | '预算收入'
  | '预算支出'
  | '预算结余';

export interface Account {
  readonly code: string;
  readonly name: string;
  readonly class: AccountClass;
  /** 余额方向 */
  readonly balance: '借' | '贷';
  /** years inclusive; without `from` the account holds from the chart's first year */
  readonly from?: number;
  readonly until?: number;
}

/** A functional or economic code. Years are inclusive; a missing one means no known beginning or end. */
export interface Code {
  readonly code: string;
  readonly name: string;
  readonly from?: number;
  readonly until?: number;
  /** 政府预算支出经济分类 of a departmental 款: of 机关和参公单位, and of 事业单位 */
  readonly govEconomic?: { readonly administrative: string; readonly institution: string };
}

export type UnitKind = 'administrative' | 'institution';

/** Whether a code holds in a year. Every account is `not-of-year` before the chart's first year. */
export type Standing = 'valid' | 'unknown' | 'not-of-year';

/** The accounts and codes of the books, by year. */
export interface Chart {
  readonly accounts: readonly Account[];
  readonly functional: readonly Code[];
  readonly economic: readonly Code[];
  account(code: string): Account | undefined;
  accountIn(code: string, year: number): Standing;
  functionalIn(code: string, year: number): Standing;
  economicIn(code: string, year: number): Standing;
  nameOf(scheme: 'account' | 'functional' | 'economic', code: string): string;
  govEconomic(economic: string, unit: UnitKind): string | undefined;
}

/** 政府会计制度 holds from 2019-01-01. */
const CHART_FROM = 2019;

export function systemOf(code: string): AccountingSystem {
  return code >= '6' ? 'budgetary' : 'financial';
}

function standing(entry: Pick<Code, 'from' | 'until'> | undefined, year: number): Standing {
  if (!entry) return 'unknown';
  if (entry.from !== undefined && year < entry.from) return 'not-of-year';
  if (entry.until !== undefined && year > entry.until) return 'not-of-year';
  return 'valid';
}

export function makeChart(
  accounts: readonly Account[],
  functional: readonly Code[],
  economic: readonly Code[],
): Chart {
  const byAccount = new Map(accounts.map((entry) => [entry.code, entry]));
  const byFunctional = new Map(functional.map((entry) => [entry.code, entry]));
  const byEconomic = new Map(economic.map((entry) => [entry.code, entry]));
  const tables = { account: byAccount, functional: byFunctional, economic: byEconomic };
  return {
    accounts,
    functional,
    economic,
    account: (code) => byAccount.get(code),
    accountIn(code, year) {
      const entry = byAccount.get(code);
      return standing(entry && { ...entry, from: entry.from ?? CHART_FROM }, year);
    },
    functionalIn: (code, year) => standing(byFunctional.get(code), year),
    economicIn: (code, year) => standing(byEconomic.get(code), year),
    nameOf: (scheme, code) => tables[scheme].get(code)?.name ?? '',
    govEconomic: (code, unit) => byEconomic.get(code)?.govEconomic?.[unit],
  };
}
