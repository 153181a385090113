import { describe, expect, it } from 'vitest';
import { chart } from './books.ts';
import { systemOf } from './chart.ts';

describe('the chart of accounts', () => {
  it('has the 103 first-level accounts of 财会〔2017〕25号 in two systems', () => {
    const first = chart.accounts.filter(({ code }) => code.length === 4);
    expect(first.length).toBe(103);
    expect(first.filter(({ code }) => systemOf(code) === 'financial').length).toBe(77);
    expect(first.filter(({ code }) => systemOf(code) === 'budgetary').length).toBe(26);
  });

  it('puts every detail under an account of its class', () => {
    const details = chart.accounts.filter(({ code }) => code.length > 4);
    expect(details.length).toBeGreaterThan(0);
    for (const detail of details) expect(chart.account(detail.code.slice(0, 4))?.class).toBe(detail.class);
  });

  it('holds from 2019-01-01', () => {
    expect(chart.accountIn('8001', 2018)).toBe('not-of-year');
    expect(chart.accountIn('8001', 2019)).toBe('valid');
    expect(chart.accountIn('8002', 2020)).toBe('unknown');
  });
});

describe('classification codes', () => {
  it('hold in their years only', () => {
    expect(chart.functionalIn('2010307', 2019)).toBe('valid');
    expect(chart.functionalIn('2010307', 2020)).toBe('not-of-year');
    expect(chart.economicIn('39906', 2020)).toBe('valid');
    expect(chart.economicIn('39909', 2020)).toBe('not-of-year');
    expect(chart.economicIn('50101', 2020)).toBe('unknown');
  });

  it('give the government economic code by the kind of unit', () => {
    expect(chart.govEconomic('30101', 'administrative')).toBe('50101');
    expect(chart.govEconomic('30101', 'institution')).toBe('50501');
    expect(chart.govEconomic('302', 'administrative')).toBeUndefined();
  });
});
