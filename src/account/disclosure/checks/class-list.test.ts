import { describe, expect, it } from 'vitest';
import { changed, SOUND, viewOf } from '../testing.ts';
import check from './class-list.ts';
import { amount, faults, SILENT, shownBy, statesOf, TOLD } from './told.fixture.ts';

const { listed } = TOLD.classes!;
const classes = (whole: boolean, ...more: typeof listed) => ({ ...TOLD, classes: { listed: more, whole } });

describe(check.title, () => {
  it('holds where the text lists the classes of the table', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds', 'holds', 'holds', 'holds']);
  });

  it('finds a class that the text leaves out: wrong where the list is whole, else a doubt', () => {
    const [first] = listed;
    expect(faults(check, classes(true, first!))).toEqual([
      'error 科目221：一般公共预算支出表有「科目221」10.00，结构情况没有列出',
    ]);
    expect(faults(check, classes(false, first!))[0]).toContain('warning 科目221');
    expect(shownBy(check, classes(true, first!))).toEqual([['科目221 10.00万元']]);
  });

  it('finds a class that the table does not have, or has without an amount', () => {
    const defence = (wan: number) => ({ code: '203', told: amount('国防支出', wan) });
    expect(faults(check, classes(true, ...listed, defence(3)))).toEqual([
      'error 国防支出：结构情况列有「国防支出」3.00，一般公共预算支出表中没有这一类',
    ]);
    expect(faults(check, classes(true, ...listed, defence(0)))[0]).toContain('warning 国防支出');
    const account = viewOf(changed(SOUND, { 'public-budget|221|total': 0 }));
    expect(faults(check, { ...TOLD, account })).toEqual([
      'error 住房保障支出：结构情况列有「住房保障支出」10.00，一般公共预算支出表中没有这一类',
    ]);
  });

  it('lacks data without a list, and does not judge a table that was not read', () => {
    expect(statesOf(check, SILENT)).toEqual(['not-enough-data']);
    expect(statesOf(check, { ...TOLD, unread: () => '列的位置无法确定' })).toEqual(['could-not-be-read']);
  });
});
