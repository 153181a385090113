import { compileAccount } from '#account/compile/compile.ts';
import { describeCell } from '#account/compile/describe.ts';
import { judgementsOf } from '#account/compile/judgements.ts';
import { gridOf } from '#account/compile/layout.ts';
import { codeNames } from '#account/compile/names.ts';
import { templateFor } from '#account/compile/templates.ts';
import { type Book, type BookVoucher, bookOf, grantReceived, payment } from '#account/compile/testing.ts';
import type { CompiledAccount } from '#account/compile/types.ts';
import { type Fen, formatWan } from '#base/kernel/index.ts';
import { weights } from '#money/ledger/query.ts';
import type { AccountData, PublishedFigure, VoucherView } from '../app/client.ts';

/** Books in memory: a year's vouchers, its account, and figures and vouchers in the form of the contract. */

export const UNIT = '试验区行政审批服务局';
const RUNNING = '2010301';
const OTHER = '2010399';
const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

/** 63 vouchers: rent and wages every month, one reception, a project grant with a rest. */
function vouchersOf(year: number): BookVoucher[] {
  const monthly = MONTHS.flatMap((month) => [
    payment(`${year}-${month}-10`, 4_000_000, { functional: RUNNING, economic: '30101' }),
    payment(`${year}-${month}-12`, 2_500_033, { functional: OTHER, economic: '30214' }),
    payment(`${year}-${month}-15`, 120_000, { functional: OTHER, economic: '30201' }),
    payment(`${year}-${month}-18`, 35_050, { functional: OTHER, economic: '30205' }),
    payment(`${year}-${month}-20`, 1_000_000, { functional: '2210201', economic: '30113' }),
  ]);
  return [
    ...monthly,
    payment(`${year}-05-21`, 190_000, { functional: OTHER, economic: '30217' }),
    payment(`${year}-09-03`, 3_000_000, { functional: OTHER, economic: '30299', expenditure: 'project' }),
    grantReceived(`${year}-11-05`, 500_000, OTHER, 'public-budget'),
  ];
}

export interface Year {
  readonly account: CompiledAccount;
  readonly book: Book;
  readonly vouchers: readonly BookVoucher[];
}

export function compileYear(year: number): Year {
  const vouchers = vouchersOf(year);
  const book = bookOf(vouchers);
  const { rows, signatures } = book;
  const template = templateFor(year);
  const input = { template, year, unit: UNIT, rows, signatures, budgetRows: [], names: codeNames(year) };
  return { account: compileAccount(input), book, vouchers };
}

/** throws a refusal like the contract */
export function refuse(status: number, code: string, message: string): never {
  const problem = { code, message, at: 'x', basis: '依据', hint: '怎么办' };
  throw Object.assign(new Error(message), { status, data: { problems: [problem] } });
}

export function dataOf({ account }: Year): AccountData {
  const { id, title, basis } = account.template;
  return {
    year: account.year,
    unit: account.unit,
    template: { id, title, basis },
    tables: account.tables.map((table) => gridOf(account, table)) as unknown as AccountData['tables'],
    judgements: judgementsOf(account, undefined),
  };
}

const numberOf = (voucher: BookVoucher, index: number) =>
  `${voucher.day.slice(0, 7)}-${String(index + 1).padStart(4, '0')}`;

export function figureOf(year: Year, id: string, after: number, limit: number): PublishedFigure {
  const cell = year.account.figure(id);
  if (cell?.figure.source.kind !== 'query') return refuse(404, 'compile/no-cell', `没有${id}`);
  const { query } = cell.figure.source;
  const factors = query.kind === 'ledger' ? weights(query, year.book.rows) : new Map<number, number>();
  const behind = year.book.vouchers.flatMap(({ lines }, index) => {
    const touched = lines.filter((line) => factors.has(line.cellId));
    if (touched.length === 0) return [];
    const amount = touched.reduce(
      (sum, line) => sum + (factors.get(line.cellId) ?? 0) * (line.debit - line.credit),
      0,
    );
    const voucher = year.vouchers[index]!;
    return [
      { seq: index + 1, number: numberOf(voucher, index), day: voucher.day, summary: '支付<办公>费', amount },
    ];
  });
  const rest = behind.filter(({ seq }) => seq > after);
  const shown = rest.slice(0, limit);
  const months = Map.groupBy(behind, (one) => String(Number(one.day.slice(5, 7))));
  const { title, words, basis } = describeCell(year.account, cell);
  return {
    id,
    label: title,
    words,
    basis,
    unit: 'fen',
    parts: [],
    // for this figure the books have changed since
    agrees: id !== '06/30217/1',
    value: cell.figure.value,
    printed: formatWan(cell.figure.value as Fen),
    kind: query.kind === 'ledger' ? 'voucher' : 'budget',
    byMonth: [...months].map(([key, list]) => ({
      key,
      name: `${key}月`,
      value: list.reduce((sum, one) => sum + one.amount, 0),
    })),
    byEconomic: [],
    total: behind.length,
    rows: shown.map(({ seq: _, ...source }) => source),
    next: rest.length > limit ? (shown.at(-1)?.seq ?? null) : null,
  };
}

export function voucherOf(year: Year, number: string): VoucherView {
  const index = year.vouchers.findIndex((voucher, at) => numberOf(voucher, at) === number);
  const voucher = year.vouchers[index];
  if (!voucher) return refuse(404, 'compile/no-voucher', `没有凭证${number}`);
  const budgetary = voucher.lines.map((line) => ({
    account: line.account,
    accountName: `科目${line.account}`,
    summary: '',
    functional: line.functional ?? '',
    functionalName: line.functional ? '某项' : '',
    economic: line.economic ?? '',
    economicName: line.economic ? '某款' : '',
    expenditure: '基本支出',
    fund: '一般公共预算财政拨款',
    debit: line.debit ?? 0,
    credit: line.credit ?? 0,
  }));
  return {
    number,
    day: voucher.day,
    kind: 'ordinary',
    summary: '支付<办公>费',
    businessName: '财政直接支付',
    reverses: '',
    reversedBy: '',
    financial: [],
    budgetary,
    financialTotal: 0,
    budgetaryTotal: budgetary.reduce((sum, line) => sum + line.debit, 0),
  };
}
