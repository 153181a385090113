import { type Problem, yearOf } from '#base/kernel/index.ts';
import { type Standing, systemOf } from '../chart.ts';
import { problems } from '../problems.ts';
import { systemName } from '../reading.ts';
import type { VoucherLine } from '../types.ts';
import type { Check, Rules } from './check.ts';

const ITEM = /^\d{7}$/;
const KUAN = /^\d{5}$/;

/** Every code exists, holds in the year of the voucher, and has the level that the public tables need. */
export const codes: Check = (draft, rules) => {
  // a reversal repeats a voucher that was sound when it was posted
  if (draft.kind === 'reversal') return [];
  const year = yearOf(draft.day);
  return draft.lines.flatMap((line, index) => [
    ...accountProblems(line, `lines[${index}].account`, year, rules),
    ...functionalProblems(line.budget?.functional, `lines[${index}].budget.functional`, year, rules),
    ...economicProblems(line.budget?.economic, `lines[${index}].budget.economic`, year, rules),
    ...economicProblems(line.costItem, `lines[${index}].costItem`, year, rules),
  ]);
};

function ofYear(standing: Standing, what: string, code: string, at: string, year: number): Problem[] {
  return standing === 'not-of-year' ? [problems.of('ledger/code-not-of-year', at, { what, code, year })] : [];
}

function accountProblems(line: VoucherLine, at: string, year: number, { chart }: Rules): Problem[] {
  const code = line.account;
  const standing = chart.accountIn(code, year);
  if (standing === 'unknown') return [problems.of('ledger/account-unknown', at, { code: code.slice(0, 20) })];
  const found = ofYear(standing, '会计科目', code, at, year);
  if (systemOf(code) !== line.system)
    found.push(problems.of('ledger/account-wrong-system', at, { code, system: systemName[line.system] }));
  return found;
}

function functionalProblems(code: string | undefined, at: string, year: number, { chart }: Rules): Problem[] {
  if (code === undefined || code === '') return [];
  const standing = chart.functionalIn(code, year);
  if (standing === 'unknown')
    return [problems.of('ledger/functional-unknown', at, { code: code.slice(0, 20) })];
  if (!ITEM.test(code)) return [problems.of('ledger/functional-not-item', at, { code })];
  return ofYear(standing, '功能分类科目', code, at, year);
}

function economicProblems(code: string | undefined, at: string, year: number, { chart }: Rules): Problem[] {
  if (code === undefined || code === '') return [];
  const standing = chart.economicIn(code, year);
  if (standing === 'unknown')
    return [problems.of('ledger/economic-unknown', at, { code: code.slice(0, 20) })];
  if (!KUAN.test(code)) return [problems.of('ledger/economic-not-kuan', at, { code })];
  return ofYear(standing, '经济分类科目', code, at, year);
}
