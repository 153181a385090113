import { describe, expect, it } from 'vitest';
import { changed, SOUND, viewOf } from '../testing.ts';
import check from './running-cost.ts';
import { amount, faults, read, SILENT, shownBy, statesOf, TOLD } from './told.fixture.ts';

const said = (told: ReturnType<typeof amount>) => ({ ...TOLD, runningCosts: [told] });

describe(check.title, () => {
  it('holds where it is 公用经费', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds']);
  });

  it('warns of more than there can be', () => {
    expect(faults(check, said(amount('机关运行经费', 40.01)))).toEqual([
      'warning 机关运行经费：机关运行经费 40.01 大于公用经费合计 40.00',
    ]);
    expect(check.judge(said(amount('机关运行经费', 40.01)))[0]?.question).toBeUndefined();
  });

  it('asks about less: with other institutions in the department it is right', () => {
    const less = said(amount('机关运行经费', 39.99));
    expect(faults(check, less)).toEqual([
      'warning 机关运行经费：机关运行经费 39.99 小于公用经费合计 40.00；如所属均为行政或参公单位，两数应相等',
    ]);
    expect(check.judge(less)[0]?.question).toBe(true);
    expect(shownBy(check, less)).toEqual([['机关运行经费 39.99万元', '公用经费合计 40.00万元']]);
  });

  it('compares as far as digits are printed', () => {
    expect(statesOf(check, said(read('机关运行经费', '40')))).toEqual(['holds']);
  });

  it('has not enough data where it is not said, in a budget, or without the table', () => {
    expect(statesOf(check, SILENT)).toEqual(['not-enough-data']);
    expect(statesOf(check, { ...TOLD, kind: 'budget' })).toEqual(['not-enough-data']);
    expect(statesOf(check, { ...TOLD, account: viewOf({}) })).toEqual(['not-enough-data']);
  });

  it('does not judge what could not be read', () => {
    const account = viewOf(changed(SOUND, { 'basic|public-total|amount': 'unread' }));
    expect(statesOf(check, { ...TOLD, account })).toEqual(['could-not-be-read']);
    expect(statesOf(check, { ...TOLD, unread: () => '列的位置无法确定' })).toEqual(['could-not-be-read']);
  });
});
