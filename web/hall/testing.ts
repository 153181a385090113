import { compileAccount } from '#account/compile/compile.ts';
import { describeCell } from '#account/compile/describe.ts';
import { gridOf } from '#account/compile/layout.ts';
import { codeNames } from '#account/compile/names.ts';
import { templateFor } from '#account/compile/templates.ts';
import { type Book, type BookVoucher, bookOf, grantReceived, payment } from '#account/compile/testing.ts';
import type { CompiledAccount } from '#account/compile/types.ts';
import { relations } from '#account/disclosure/index.ts';
import { day, type Fen, formatWan } from '#base/kernel/index.ts';
import { weights } from '#money/ledger/query.ts';
import type { AccountData, Asked, FigureData, HallClient, VoucherView } from './app/client.ts';
import { hall } from './server.tsx';

/** A small town hall for the tests of the views: books in memory behind the same contract. */

const UNIT = '试验区行政审批服务局';
const RUNNING = '2010301';
const OTHER = '2010399';
const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

/** 63 vouchers: rent and wages every month, one reception, a project grant of which some is left. */
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

interface Year {
  readonly account: CompiledAccount;
  readonly book: Book;
  readonly vouchers: readonly BookVoucher[];
}

function compileYear(year: number): Year {
  const vouchers = vouchersOf(year);
  const book = bookOf(vouchers);
  const { rows, signatures } = book;
  const template = templateFor(year);
  const input = { template, year, unit: UNIT, rows, signatures, budgetRows: [], names: codeNames(year) };
  return { account: compileAccount(input), book, vouchers };
}

/** a refusal as the contract throws it */
function refuse(status: number, code: string, message: string): never {
  const problem = { code, message, at: 'x', basis: '依据', hint: '怎么办' };
  throw Object.assign(new Error(message), { status, data: { problems: [problem] } });
}

function dataOf({ account }: Year): AccountData {
  const { id, title, basis } = account.template;
  return {
    year: account.year,
    unit: account.unit,
    template: { id, title, basis },
    tables: account.tables.map((table) => gridOf(account, table)) as unknown as AccountData['tables'],
    judgements: relations.flatMap((relation) =>
      relation.judge(account).map((judgement) => ({
        relation: relation.id,
        title: relation.title,
        basis: relation.basis,
        hint: relation.hint,
        object: judgement.object,
        state: judgement.state,
        ...(judgement.message ? { message: judgement.message } : {}),
        figures: judgement.cells.flatMap(({ figure }) => (figure ? [figure.id] : [])),
      })),
    ),
    warnings: [],
  };
}

const numberOf = (voucher: BookVoucher, index: number) =>
  `${voucher.day.slice(0, 7)}-${String(index + 1).padStart(4, '0')}`;

function figureOf(year: Year, id: string, after: number, limit: number): FigureData {
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
  return {
    id,
    ...describeCell(year.account, cell),
    value: cell.figure.value,
    printed: formatWan(cell.figure.value as Fen),
    kind: query.kind,
    byMonth: [...months].map(([key, list]) => ({
      key,
      name: `${key}月`,
      value: list.reduce((sum, one) => sum + one.amount, 0),
    })),
    byEconomic: [],
    total: behind.length,
    sources: shown.map(({ seq: _, ...source }) => source),
    next: rest.length > limit ? (shown.at(-1)?.seq ?? null) : null,
  };
}

function voucherOf(year: Year, number: string): VoucherView {
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

const unit = (id: string, name: string, kind: string, region: string) => ({
  id,
  name,
  kind,
  region,
  parent: null,
  rank: null,
  headcount: [],
  assumed: null,
});

const villages = (town: number) =>
  Array.from({ length: 18 }, (_, index) => ({
    code: `99000${town}2${String(index).padStart(2, '0')}000`,
    name: `${town}镇第${index + 1}村`,
    level: 'village' as const,
    children: [],
  }));

const towns = Array.from({ length: 8 }, (_, index) => ({
  code: `99000${index + 1}000000`,
  name: `第${index + 1}镇`,
  level: 'town' as const,
  children: villages(index + 1),
}));

export const PASSWORD = '门前大桥下';

export interface Stub {
  readonly client: HallClient;
  /** what was asked to sign in, in order */
  readonly signIns: { name: string; password: string }[];
}

/** A client over the years given; none: a hall before its first account. */
export function stubClient(years: readonly number[] = [2019, 2020]): Stub {
  const books = new Map(years.map((year) => [year, compileYear(year)]));
  const book = (year: number) => books.get(year) ?? refuse(404, 'compile/no-year', `没有${year}年的账`);
  const signIns: Stub['signIns'] = [];
  const client = {
    account: {
      years: async () => ({ years: years.map((year) => ({ year, template: 't', templateTitle: '表样' })) }),
      account: async ({ year }: { year: number }) => dataOf(book(year)),
      figure: async (asked: { year: number; id: string; after: number; limit: number }) =>
        figureOf(book(asked.year), asked.id, asked.after, asked.limit),
      voucher: async ({ number }: { number: string }) => voucherOf(book(Number(number.slice(0, 4))), number),
    },
    org: {
      regions: async () => ({
        day: day('2020-06-30'),
        tree: [{ code: '990000000000', name: '试验区', level: 'district', children: towns }],
      }),
      units: async () => ({
        day: day('2020-06-30'),
        units: [
          unit('bureau', UNIT, 'bureau', '990000000000'),
          unit('centre', '试验区政务服务中心', 'institution', '990000000000'),
          ...towns.map((town) => unit(town.code, `${town.name}便民服务中心`, 'town-centre', town.code)),
        ],
      }),
      windows: async () => ({
        day: day('2020-06-30'),
        windows: [1, 2, 3, 9].map((number) => ({
          number,
          unit: 'centre',
          kind: 'general',
          label: number === 9 ? '医保' : '综合受理',
        })),
      }),
      signIn: async (asked: { name: string; password: string }) => {
        signIns.push(asked);
        return asked.password === PASSWORD ? {} : refuse(422, 'org/sign-in-failed', '登录名或口令不对');
      },
      signOut: async () => ({}),
    },
  };
  return { client: client as unknown as HallClient, signIns };
}

/** Asks the hall for an address as the shell does. */
export async function ask(
  address: string,
  { client = stubClient().client, method = 'GET', ...more }: Partial<Asked> & { method?: string } = {},
) {
  const url = new URL(address, 'http://hall.test');
  const parts = url.pathname.split('/').map(decodeURIComponent);
  for (const route of hall.routes) {
    const names = route.path.split('/');
    const fits = names.every((name, index) => name.startsWith(':') || name === parts[index]);
    if (route.method !== method || names.length !== parts.length || !fits) continue;
    const params = Object.fromEntries(
      names.flatMap((name, index) => (name.startsWith(':') ? [[name.slice(1), parts[index] ?? '']] : [])),
    );
    const query = Object.fromEntries(url.searchParams);
    const base = { params, query, form: {}, path: url.pathname, cookies: {}, signedIn: false };
    const answer = await route.handle({ ...base, ...more, client });
    return { status: 200, html: '', ...answer };
  }
  throw new Error(`the hall has no ${method} ${address}`);
}
