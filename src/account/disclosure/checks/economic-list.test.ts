import { describe, expect, it } from 'vitest';
import { changed, SOUND, viewOf } from '../testing.ts';
import check from './economic-list.ts';
import { faults, listedName, SILENT, shownBy, statesOf, TOLD } from './told.fixture.ts';

const economic = TOLD.economic!;
const naming = (...more: ReturnType<typeof listedName>[]) => ({
  ...TOLD,
  economic: { ...economic, names: [...economic.names, ...more] },
});

describe(check.title, () => {
  it('holds where names and amounts go together', () => {
    expect(new Set(statesOf(check, TOLD))).toEqual(new Set(['holds']));
  });

  it('warns of a 款 without an amount, and of one left out', () => {
    const account = viewOf(changed(SOUND, { 'basic|30217|amount': 0, 'basic|30701|amount': 1 }));
    expect(faults(check, { ...TOLD, account })).toEqual([
      'warning 科目30217：情况说明列有「科目30217」，基本支出表中该款金额为零或空白',
      'warning 科目30701：基本支出表「科目30701」有金额 1.00，情况说明的科目列表没有列出',
    ]);
    expect(shownBy(check, { ...TOLD, account })).toEqual([
      ['情况说明所列 科目30217'],
      ['科目30701 1.00万元'],
    ]);
  });

  it('warns of a 类 among them, and of a name that is none where names are sure', () => {
    expect(faults(check, naming(listedName('对个人和家庭的补助', '303')))).toEqual([
      'warning 对个人和家庭的补助：情况说明在款级科目中列有类级科目「对个人和家庭的补助」',
    ]);
    expect(faults(check, naming(listedName('对个人和家庭的补助')))).toEqual([
      'warning 对个人和家庭的补助：基本支出表中没有「对个人和家庭的补助」',
    ]);
    const unsure = { ...listedName('补助'), sure: false };
    expect(statesOf(check, naming(unsure))).toContain('not-enough-data');
  });

  it('asks for every 款 only of a list that claims to be whole', () => {
    const open = { ...TOLD, economic: { ...economic, covered: new Set<string>(), whole: false } };
    expect(faults(check, open)).toEqual([]);
  });

  it('does not take an amount that was not read for none', () => {
    const account = viewOf(changed(SOUND, { 'basic|30217|amount': 'unread' }));
    expect(faults(check, { ...TOLD, account })).toEqual([]);
    expect(statesOf(check, { ...TOLD, account })).toContain('could-not-be-read');
    expect(statesOf(check, { ...TOLD, unread: () => '列的位置无法确定' })).toEqual(['could-not-be-read']);
  });

  it('has not enough data without the section', () => {
    expect(statesOf(check, SILENT)).toEqual(['not-enough-data']);
  });
});
