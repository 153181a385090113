import { expenditureNames, type Fen, printedFundNames, sumFen } from '#base/kernel/index.ts';
import { businessNames, type Voucher, type VoucherLine } from '#money/ledger/index.ts';
import type { CodeNames } from './types.ts';

/** Businesses whose summaries may name a member of staff. */
const OF_PERSONS = new Set([
  'payroll-accrued',
  'payroll-paid',
  'withheld-remitted',
  'staff-advance',
  'advance-settled',
]);

/** Does a line pay to persons or claim from them: 303 对个人和家庭的补助, 1218 其他应收款? */
function concernsPersons(line: VoucherLine): boolean {
  const item = line.budget?.economic ?? line.costItem ?? '';
  return item.startsWith('303') || line.account.startsWith('1218');
}

function businessNameOf(voucher: Voucher): string {
  if (voucher.kind === 'closing') return '年终结账';
  return (businessNames as Record<string, string>)[voucher.business] ?? '手工凭证';
}

/**
 * A summary as the public may read it. The name of the business replaces a summary that may name a person (pay, advances,
 * grants to persons) and one that was written by hand (政府信息公开条例第十五条).
 */
export function publicSummary(voucher: Voucher): string {
  const written = voucher.kind === 'closing' || voucher.business in businessNames;
  const open = written && !OF_PERSONS.has(voucher.business) && !voucher.lines.some(concernsPersons);
  return open ? voucher.summary : businessNameOf(voucher);
}

/** A posted voucher without maker, reviewer, payee and anything else that could name a person. */
export function publicVoucher(voucher: Voucher, reversedBy: string, names: CodeNames) {
  const summary = publicSummary(voucher);
  const masked = summary !== voucher.summary;
  const shown = (line: VoucherLine) => {
    const functional = line.budget?.functional ?? '';
    const economic = line.budget?.economic ?? line.costItem ?? '';
    return {
      account: line.account,
      accountName: accountName(line.account, names),
      summary: masked ? summary : line.summary,
      functional,
      functionalName: functional && names.functional(functional),
      economic,
      economicName: economic && names.economic(economic),
      expenditure: line.budget ? expenditureNames[line.budget.expenditure] : '',
      fund: line.budget ? printedFundNames[line.budget.fund] : '',
      debit: line.debit,
      credit: line.credit,
    };
  };
  const of = (system: VoucherLine['system']) => voucher.lines.filter((line) => line.system === system);
  const total = (system: VoucherLine['system']): Fen => sumFen(of(system).map((line) => line.debit));
  return {
    number: voucher.number,
    day: voucher.day,
    kind: voucher.kind,
    summary,
    businessName: businessNameOf(voucher),
    reverses: voucher.reverses ?? '',
    reversedBy,
    financial: of('financial').map(shown),
    budgetary: of('budgetary').map(shown),
    financialTotal: total('financial'),
    budgetaryTotal: total('budgetary'),
  };
}

/** "资金结存—货币资金": a detail with the account above it. */
function accountName(code: string, names: CodeNames): string {
  const above = code.length > 4 ? `${names.account(code.slice(0, 4))}—` : '';
  return `${above}${names.account(code)}`;
}
