import { describe, expect, it } from 'vitest';
import { day, fen } from '#base/kernel/index.ts';
import type { Voucher, VoucherLine } from '#money/ledger/index.ts';
import { codeNames } from './names.ts';
import { publicSummary, publicVoucher } from './public-voucher.ts';

const NAME = '王小明';
const line = (account: string, part: Partial<VoucherLine> = {}): VoucherLine => ({
  system: account >= '6' ? 'budgetary' : 'financial',
  account,
  debit: fen(100),
  credit: fen(0),
  summary: `付${NAME}`,
  counterparty: NAME,
  ...part,
});
const voucher = (business: string, part: Partial<Voucher> = {}): Voucher => ({
  number: '2020-03-0001',
  year: 2020,
  month: 3,
  day: day('2020-03-05'),
  kind: 'ordinary',
  summary: `付${NAME}`,
  attachments: 1,
  maker: NAME,
  reviewer: NAME,
  business,
  lines: [line('500102', { costItem: '30201' }), line('4001', { debit: fen(0), credit: fen(100) })],
  ...part,
});
const names = codeNames(2020);

describe('a summary in public', () => {
  it('is its own where an office business was paid', () => {
    expect(publicSummary(voucher('direct-payment', { summary: '支付办公用品款' }))).toBe('支付办公用品款');
    expect(publicSummary(voucher('', { kind: 'closing', summary: '年末结转' }))).toBe('年末结转');
  });

  it.each([
    ['payroll-paid', '发放工资'],
    ['staff-advance', '职工借款'],
    ['', '手工凭证'],
  ])('of %s is the name of the business', (business, name) => {
    expect(publicSummary(voucher(business))).toBe(name);
  });

  it('is the name of the business where a person is paid or owes', () => {
    expect(publicSummary(voucher('direct-payment', { lines: [line('500103', { costItem: '30306' })] }))).toBe(
      '财政直接支付',
    );
    expect(publicSummary(voucher('bank-payment', { lines: [line('1218')] }))).toBe('自有资金支付');
  });
});

it('a voucher in public names neither staff nor payee', () => {
  const shown = publicVoucher(voucher('payroll-paid'), '', names);
  expect(JSON.stringify(shown)).not.toContain(NAME);
  expect(shown).toMatchObject({
    financialTotal: 100,
    budgetaryTotal: 0,
    financial: [
      { account: '500102', economicName: '办公费' },
      { account: '4001', accountName: '财政拨款收入', economicName: '' },
    ],
  });
});
