import { describe, expect, it } from 'vitest';
import check from './code-name.ts';
import { faults, statesOf, TOLD } from './told.fixture.ts';

describe(check.title, () => {
  it('holds where the list has every code', () => {
    expect(new Set(statesOf(check, TOLD))).toEqual(new Set(['holds']));
  });

  it('finds codes that the year does not have', () => {
    const without = (gone: string) => (code: string) => (code === gone ? undefined : '有');
    expect(faults(check, { ...TOLD, functionalName: without('2010306') })).toEqual([
      'error 功能分类科目 2010306：2020年没有功能分类科目“2010306”',
    ]);
    expect(faults(check, { ...TOLD, economicName: without('30217') })).toEqual([
      'error 经济分类科目 30217：2020年没有经济分类科目“30217”',
    ]);
  });
});
