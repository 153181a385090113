import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relations } from '#account/disclosure/index.ts';
import { day, type Fen, type FundKind, fen } from '#base/kernel/index.ts';
import type { BudgetRow } from '#money/budget/index.ts';
import { evaluate, weights } from '#money/ledger/query.ts';
import { compileAccount } from './compile.ts';
import { codeNames } from './names.ts';
import { templateFor } from './templates.ts';
import {
  type Book,
  type BookVoucher,
  bookOf,
  carriedOver,
  grantReceived,
  noNames,
  payment,
} from './testing.ts';
import type { CompiledAccount } from './types.ts';

const compile = (book: Book, year = 2020, budgetRows: readonly BudgetRow[] = []): CompiledAccount =>
  compileAccount({
    template: templateFor(year),
    year,
    unit: '测试局',
    rows: book.rows,
    signatures: book.signatures,
    budgetRows,
    names: noNames,
  });
const value = (account: CompiledAccount, id: string) => account.figure(id)?.figure.value;
const broken = (account: CompiledAccount) =>
  relations
    .flatMap((relation) => relation.judge(account))
    .filter((judgement) => judgement.state === 'broken')
    .map((judgement) => judgement.message);

const office = { functional: '2010399', economic: '30201' };
const guests = { functional: '2010399', economic: '30217' };
const land = { functional: '2120803', economic: '31099', fund: 'gov-fund', expenditure: 'project' } as const;

describe('the tables of a small year', () => {
  const account = compile(
    bookOf([
      payment('2020-03-02', 4_000_000, office),
      payment('2020-04-02', 1_000_000, guests),
      payment('2020-05-02', 500_000, { ...guests, expenditure: 'project' }),
      payment('2020-06-02', 3_000_000, land),
    ]),
  );

  it('puts each amount where the forms put it', () => {
    expect(value(account, '01/一般公共服务支出/2')).toBe(5_500_000);
    expect(value(account, '01/政府性基金预算财政拨款收入/1')).toBe(3_000_000);
    expect(value(account, '02/2010399/2')).toBe(5_500_000);
    expect(value(account, '03/合计/2')).toBe(5_000_000);
    expect(value(account, '03/合计/3')).toBe(3_500_000);
    expect(value(account, '04/城乡社区支出/4')).toBe(3_000_000);
    expect(value(account, '05/20103/3')).toBe(500_000);
    expect(value(account, '06/302/1')).toBe(5_000_000);
    expect(value(account, '06/公用经费合计/1')).toBe(5_000_000);
    expect(value(account, '07/合计/12')).toBe(1_500_000);
    expect(value(account, '08/2120803/5')).toBe(3_000_000);
    expect(value(account, '09/合计/1')).toBe(0);
  });

  it('prints the codes that have an amount, 合计 first, parents before children', () => {
    expect(account.rows('expenditure')).toEqual([
      'total',
      '201',
      '20103',
      '2010399',
      '212',
      '21208',
      '2120803',
    ]);
    expect(account.rows('public-budget')).toEqual(['total', '201', '20103', '2010399']);
    expect(account.rows('state-capital')).toEqual(['total']);
  });

  it('counts the vouchers behind a cell', () => {
    const sources = (id: string) => {
      const cell = account.figure(id);
      return cell && account.sources(cell);
    };
    expect(sources('03/合计/1')).toBe(4);
    expect(sources('06/30217/1')).toBe(1);
    expect(sources('07/合计/12')).toBe(2);
    expect(sources('09/合计/1')).toBe(0);
  });

  it('breaks no relation', () => {
    expect(broken(account)).toEqual([]);
  });
});

it('names a functional class as it was named in the year, also where the form is of another', () => {
  const book = bookOf([payment('2019-03-01', 1_000_000, { ...office, functional: '2150805' })]);
  const of = (year: number) => ({ ...compile(book, year).input, names: codeNames(year) });
  expect(value(compileAccount(of(2019)), '01/资源勘探信息等支出/2')).toBe(1_000_000);
  expect(value(compileAccount(of(2020)), '01/资源勘探工业信息等支出/2')).toBe(0);
});

describe('carry-over', () => {
  const received = [
    grantReceived('2019-11-05', 900, '2120803', 'gov-fund'),
    carriedOver('2019-12-31', 900, '2120803', 'gov-fund'),
  ];
  const spent = [
    ...received,
    payment('2020-02-01', 700, office),
    grantReceived('2020-11-05', 60, '2120803', 'gov-fund'),
  ];

  it('begins where last year ended and does not depend on whether this year is closed', () => {
    for (const vouchers of [spent, [...spent, carriedOver('2020-12-31', 60, '2120803', 'gov-fund')]]) {
      const account = compile(bookOf(vouchers));
      expect(value(account, '01/年初结转和结余/1')).toBe(900);
      expect(value(account, '01/年末结转和结余/2')).toBe(960);
      expect(value(account, '01/总计/1')).toBe(1660);
      expect(value(account, '04/年初政府性基金预算财政拨款/1')).toBe(900);
      expect(value(account, '08/2120803/1')).toBe(900);
      expect(value(account, '08/2120803/6')).toBe(960);
      expect(broken(account)).toEqual([]);
    }
  });

  it('takes a refund of an earlier year as an adjustment of the opening', () => {
    const refund: BookVoucher = {
      day: day('2020-07-01'),
      lines: [
        { account: '800103', debit: 250 },
        {
          account: '810101',
          credit: 250,
          functional: '2010399',
          fund: 'public-budget',
          expenditure: 'basic',
        },
      ],
    };
    const account = compile(bookOf([...spent, refund]));
    expect(value(account, '04/年初一般公共预算财政拨款/1')).toBe(250);
    expect(value(account, '04/年末财政拨款结转和结余/3')).toBe(250);
    expect(broken(account)).toEqual([]);
  });
});

describe('income that is no grant', () => {
  const own = { functional: '2010399', fund: 'unit-fund', expenditure: 'basic' } as const;
  const account = compile(
    bookOf([
      {
        day: day('2020-06-21'),
        lines: [
          { account: '800102', debit: 36 },
          { account: '6609', credit: 36, ...own },
        ],
      },
      {
        day: day('2020-06-30'),
        lines: [
          { account: '710103', debit: 20, economic: '30201', ...own },
          { account: '800102', credit: 20 },
        ],
      },
    ]),
  );

  it('stands under 其他收入 and in no grant table', () => {
    expect(value(account, '02/合计/7')).toBe(36);
    expect(value(account, '03/2010399/2')).toBe(20);
    expect(value(account, '04/总计/1')).toBe(0);
    expect(value(account, '01/年末结转和结余/2')).toBe(16);
    expect(broken(account)).toEqual([]);
  });
});

describe('the budget of 三公', () => {
  const row = (source: BudgetRow['source'], economic: string, amount: number): BudgetRow => ({
    number: '2020-001',
    line: 1,
    day: day('2020-01-20'),
    document: '',
    year: 2020,
    source,
    project: '',
    summary: '',
    functional: '2010399',
    economic,
    expenditure: 'basic',
    fund: 'public-budget',
    amount: fen(amount),
  });
  it('is the whole budget of the year: opening, additions, shifts, carried over, less withdrawn', () => {
    const account = compile(bookOf([]), 2020, [
      row('opening', '30217', 6_000),
      row('shift', '30217', -700),
      row('carry-over', '30217', 50),
      row('withdrawal', '30217', -50),
      row('opening', '30201', 9),
    ]);
    expect(value(account, '07/合计/6')).toBe(5_300);
    expect(value(account, '07/合计/1')).toBe(5_300);
    const cell = account.figure('07/合计/6');
    expect(cell && account.sources(cell)).toBe(4);
  });
});

it('counts 三公 of every grant from 2022 on', () => {
  const book = bookOf([payment('2022-06-02', 300, { ...land, economic: '30217' })]);
  const account = compile(book, 2022);
  expect(value(account, '09/合计/12')).toBe(300);
  expect(value(account, '07/2120803/5')).toBe(300);
});

const anyFund = fc.constantFrom<FundKind>('public-budget', 'gov-fund', 'state-capital', 'unit-fund');
const anyAmount = fc.integer({ min: -3, max: 10_000 }).filter((amount) => amount !== 0);
const anyVoucher: fc.Arbitrary<BookVoucher> = fc
  .record({
    year: fc.constantFrom('2019', '2020', '2021'),
    kind: fc.constantFrom('ordinary', 'reversal', 'closing'),
    income: fc.constantFrom('600101', '6101', '6609', '8001', '810101', '8202', '6401'),
    spending: fc.constantFrom('710101', '7201', '7301', '7401', '7501', '7901', '8701', '8001'),
    functional: fc.constantFrom('2010301', '2010399', '2080505', '2210201', '2120803'),
    economic: fc.constantFrom('30101', '30113', '30201', '30217', '30231', '31013', '30309'),
    expenditure: fc.constantFrom('basic', 'project'),
    fund: anyFund,
    amount: anyAmount,
  })
  .map(({ year, kind, income, spending, functional, economic, expenditure, fund, amount }) => {
    const dimensions = { functional, expenditure, fund } as const;
    return {
      day: day(`${year}-05-05`),
      kind,
      lines: [
        {
          account: spending,
          debit: amount,
          ...(spending.startsWith('7') ? { economic, ...dimensions } : {}),
        },
        { account: income, credit: amount, ...(income === '8001' ? {} : dimensions) },
      ],
    } as BookVoucher;
  });

describe('every figure, whatever the books', () => {
  it('is what the ledger evaluates for its query', () => {
    fc.assert(
      fc.property(fc.array(anyVoucher, { maxLength: 40 }), (vouchers) => {
        const book = bookOf(vouchers);
        for (const cell of compile(book).tables.flatMap((table) => table.cells)) {
          const { source } = cell.figure;
          if (source.kind !== 'query' || source.query.kind !== 'ledger') continue;
          expect(cell.figure.value).toBe(evaluate(source.query, book.rows).value);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is the sum of the lines behind it', () => {
    fc.assert(
      fc.property(fc.array(anyVoucher, { maxLength: 40 }), (vouchers) => {
        const book = bookOf(vouchers);
        for (const cell of compile(book).tables.flatMap((table) => table.cells)) {
          const { source } = cell.figure;
          if (source.kind !== 'query' || source.query.kind !== 'ledger') continue;
          const factors = weights(source.query, book.rows);
          const behind = book.vouchers.filter((voucher) =>
            voucher.lines.some((line) => factors.has(line.cellId)),
          );
          const lines = behind.flatMap((voucher) => voucher.lines);
          const sum = lines.reduce((s, l) => s + (factors.get(l.cellId) ?? 0) * (l.debit - l.credit), 0);
          expect(sum + 0).toBe(cell.figure.value);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('compiles hundreds of codes in time', () => {
    const vouchers = Array.from({ length: 3000 }, (_, index) =>
      payment(`2020-0${(index % 9) + 1}-01`, 100 + index, {
        functional: `2${String(10 + (index % 12)).padStart(2, '0')}${String(index % 20).padStart(2, '0')}${String(index % 37).padStart(2, '0')}`,
        economic: ['30101', '30201', '30217', '31002'][index % 4] ?? '30101',
      }),
    );
    const account = compile(bookOf(vouchers));
    const total = vouchers.reduce((sum, voucher) => sum + (voucher.lines[0]?.debit ?? 0), 0);
    expect(value(account, '03/合计/1')).toBe(total as Fen);
    expect(account.rows('expenditure').length).toBeGreaterThan(500);
  });
});
