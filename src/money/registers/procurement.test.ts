import { describe, expect, it } from 'vitest';
import { day, fen } from '#base/kernel/index.ts';
import { rowOf } from './modules.ts';
import { procured, refusalOf } from './registers.fixture.ts';

describe('a procurement contract', () => {
  it('is taken in with its kind and with the marks of its supplier', () => {
    expect(refusalOf(procured())).toEqual([]);
    expect(refusalOf(procured({ sme: true, micro: true }))).toEqual([]);
    expect(rowOf('CG-2020-001', procured({ sme: true, micro: true }))).toMatchObject({
      kind: 'goods',
      amount: 5_888_000,
      marks: ['sme', 'micro'],
    });
  });

  it('is refused as micro without SME: 小微企业 is part of 中小企业', () => {
    expect(refusalOf(procured({ micro: true }))).toEqual(['register/micro-not-sme micro']);
  });

  it('is refused without an amount, with everything else that is wrong, at once', () => {
    const wrong = procured({
      amount: fen(0),
      supplier: ' ',
      micro: true,
      method: 'lottery',
      unit: 'nowhere',
      title: '字'.repeat(81),
      vouchers: ['2020-7-1', '2020-07-0012', '2020-07-0012', '2020-07-0099'],
    });
    expect(refusalOf(wrong)).toEqual([
      'register/unit-unknown unit',
      'register/text-too-long title',
      'register/voucher-number vouchers[0]',
      'register/voucher-number vouchers[2]',
      'register/voucher-unknown vouchers[3]',
      'register/amount amount',
      'register/text-missing supplier',
      'register/micro-not-sme micro',
      'register/method-unknown method',
    ]);
    expect(refusalOf(procured({ amount: fen(-1) }))).toEqual(['register/amount amount']);
  });

  it('is refused before its day, and with a method that did not exist yet', () => {
    expect(refusalOf(procured({ day: day('2021-01-01') }))).toEqual(['register/future-day day']);
    expect(refusalOf(procured({ method: 'framework' }))).toEqual(['register/method-unknown method']);
  });
});
