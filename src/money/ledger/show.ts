import { fen, sumFen } from '#base/kernel/index.ts';
import { businessNames } from './business/index.ts';
import type { Chart } from './chart.ts';
import { ofSystem } from './reading.ts';
import type { AccountingSystem, VoucherDraft, VoucherLine } from './types.ts';

/** A voucher for pages: the entries of both systems side by side, codes with their names. */

export function businessName(business: string): string {
  if (business === 'year-end') return '年终结账';
  return (businessNames as Record<string, string>)[business] ?? '手工凭证';
}

function showLine(line: VoucherLine, chart: Chart) {
  return {
    ...line,
    accountName: accountName(line.account, chart),
    functionalName: chart.nameOf('functional', line.budget?.functional ?? ''),
    economicName: chart.nameOf('economic', line.budget?.economic ?? line.costItem ?? ''),
  };
}

/** "资金结存—货币资金": a detail with the account above it */
export function accountName(code: string, chart: Chart): string {
  const own = chart.nameOf('account', code);
  const above = code.length > 4 ? chart.nameOf('account', code.slice(0, 4)) : '';
  return above ? `${above}—${own}` : own;
}

const sum = (lines: readonly VoucherLine[]) => sumFen(lines.map((line) => fen(line.debit)));

export function showDraft(draft: VoucherDraft, chart: Chart) {
  const of = (system: AccountingSystem) => ofSystem(draft.lines, system);
  return {
    day: draft.day,
    kind: draft.kind,
    summary: draft.summary,
    attachments: draft.attachments,
    maker: draft.maker,
    reviewer: draft.reviewer,
    business: draft.business,
    businessName: businessName(draft.business),
    reverses: draft.reverses ?? '',
    financial: of('financial').map((line) => showLine(line, chart)),
    budgetary: of('budgetary').map((line) => showLine(line, chart)),
    financialTotal: sum(of('financial')),
    budgetaryTotal: sum(of('budgetary')),
  };
}
