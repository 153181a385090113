import { describe, expect, it } from 'vitest';
import type { ToldChange } from '../told.ts';
import check from './direction-word.ts';
import { amount, faults, percent, read, SILENT, shownBy, statesOf, TOLD } from './told.fixture.ts';

const [grown] = TOLD.changes;
const [compared] = TOLD.comparisons;
const changed = (change: Partial<ToldChange>) => ({
  ...TOLD,
  comparisons: [],
  changes: [{ ...grown!, ...change }],
});
const comparing = (final: string, budget: string, said: 'more' | 'less' | 'equal') => ({
  ...TOLD,
  changes: [],
  comparisons: [{ ...compared!, final: read('接待费', final), budget: read('预算', budget), said }],
});
const rate = (said: ToldChange['said']) => ({ percent: percent('收支总计', '10.67'), said, mayBeCut: false });

describe(check.title, () => {
  it('holds for the change with its rate, and for the comparison', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds', 'holds']);
  });

  it('finds the wrong word before the amount and before the rate', () => {
    const both = changed({ said: 'down', rate: rate('down') });
    expect(faults(check, both)).toEqual([
      'error 收支总计 减少（下降） 16.00：「收支总计」由 150.00 变为 166.00，文中写减少（下降） 16.00',
    ]);
    expect(shownBy(check, both)).toEqual([
      ['增减额 16.00万元', '收支总计 166.00万元', '上年收支总计 150.00万元'],
    ]);
    expect(faults(check, changed({ rate: rate('down') }))).toEqual([
      'error 收支总计 增加（增长） 16.00：「收支总计」金额写增加（增长），比例写减少（下降）',
    ]);
    expect(shownBy(check, changed({ rate: rate('down') }))).toEqual([['增减额 16.00万元', '比例 10.67%']]);
  });

  it('finds a change or a rate that is said without a word', () => {
    const message = 'error 收支总计 （无用词） 16.00：「收支总计」的增减没有写明是增加还是减少';
    expect(faults(check, changed({ said: 'none' }))).toEqual([message]);
    expect(faults(check, changed({ rate: rate('none') }))).toHaveLength(1);
  });

  it('finds a change of nothing that is said as one: an error where it is exact, else a doubt', () => {
    const none = { rate: undefined } as unknown as Partial<ToldChange>;
    expect(faults(check, changed({ ...none, amount: amount('收支总计', 0) }))).toEqual([
      'error 收支总计 增加（增长） 0.00：「收支总计」没有变化，文中写「增加0.00」，应写“持平”',
    ]);
    expect(faults(check, changed({ ...none, said: 'down', amount: read('收支总计', '0.00') }))).toEqual([
      'warning 收支总计 减少（下降） 0.00：「收支总计」没有变化，文中写「减少0.00」，应写“持平”',
    ]);
  });

  it('says nothing of a word that is not chosen', () => {
    expect(statesOf(check, changed({ said: 'unclear' }))).toEqual(['not-applicable']);
    expect(statesOf(check, SILENT)).toEqual(['not-applicable']);
  });

  it('finds comparing words against the two amounts', () => {
    expect(statesOf(check, comparing('0.19', '0.53', 'less'))).toEqual(['holds']);
    expect(faults(check, comparing('0.19', '0.53', 'more'))).toEqual([
      'error 接待费 决算数大于预算数：决算 0.19，预算 0.53，文中写「决算数大于预算数」',
    ]);
    expect(shownBy(check, comparing('0.19', '0.53', 'more'))).toEqual([
      ['决算数 0.19万元', '预算 0.53万元', '用词 决算数大于预算数'],
    ]);
    expect(faults(check, comparing('0.53', '0.52', 'less'))[0]).toContain('error');
    expect(faults(check, comparing('0.53', '0.52', 'equal'))[0]).toContain('error');
    expect(statesOf(check, comparing('0.53', '0.53', 'equal'))).toEqual(['holds']);
  });

  it('only doubts a word that the digits may hide', () => {
    expect(faults(check, comparing('0.53', '0.53', 'more'))[0]).toContain('warning');
    expect(statesOf(check, comparing('12', '12.30', 'less'))).toEqual(['holds']);
    expect(faults(check, comparing('12', '12.30', 'more'))[0]).toContain('warning');
    expect(statesOf(check, comparing('12', '12.30', 'equal'))).toEqual(['holds']);
  });
});
