import { describe, expect, it } from 'vitest';
import { viewOf } from '../testing.ts';
import { faults, read, SILENT, shownBy, statesOf, TOLD } from './told.fixture.ts';
import check from './unit-mixed.ts';

const cell = viewOf({ 'basic|public-total|amount': 63.41 }, 'wan2').cell('basic', 'public-total', 'amount');
const saying = (digits: string, unit: '元' | '万元') => ({
  ...TOLD,
  bound: [
    {
      object: '公用经费',
      told: read('公用经费', digits, unit),
      cells: [{ name: '基本支出表 公用经费合计', cell, absentIsZero: false }],
      inAnnex: false,
    },
  ],
});

describe(check.title, () => {
  it('holds where text and table mean one amount, in whatever unit', () => {
    expect(new Set(statesOf(check, TOLD))).toEqual(new Set(['holds']));
    expect(statesOf(check, saying('634,100', '元'))).toEqual(['holds']);
  });

  it('finds 元 said for 万元, with both places', () => {
    expect(faults(check, saying('63.41', '元'))).toEqual([
      'error 公用经费 63.41元：情况说明写「63.41元」，基本支出表 公用经费合计为 63.41 万元，相差一万倍',
    ]);
    expect(shownBy(check, saying('63.41', '元'))).toEqual([
      ['公用经费 63.41元', '基本支出表 公用经费合计 63.41万元'],
    ]);
    expect(faults(check, saying('634100', '万元'))).toHaveLength(1);
  });

  it('lacks data where nothing is bound to a cell', () => {
    expect(statesOf(check, SILENT)).toEqual(['not-enough-data']);
  });
});
