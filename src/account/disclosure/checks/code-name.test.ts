import { describe, expect, it } from 'vitest';
import type { CodeBook } from '../told.ts';
import check from './code-name.ts';
import { faults, SILENT, shownBy, statesOf, TOLD } from './told.fixture.ts';

const without = (gone: string, more: Partial<CodeBook> = {}) => ({
  ...TOLD,
  codeBook: {
    ...TOLD.codeBook,
    find: (kind: 'functional' | 'economic', code: string) =>
      code === gone ? undefined : TOLD.codeBook.find(kind, code),
    ...more,
  },
});
const row = (title: string, label: string, codePrinted = true) => ({
  title,
  kind: 'functional' as const,
  code: '210',
  label,
  key: label,
  codePrinted,
  shown: [{ label: title, value: label, unit: '' }],
});
const rows = (...codes: ReturnType<typeof row>[]) => ({
  ...TOLD,
  codes,
  codeBook: { ...TOLD.codeBook, find: () => ({ label: '卫生健康支出', key: '卫生健康支出' }) },
});

describe(check.title, () => {
  it('holds where the list has every code', () => {
    expect(new Set(statesOf(check, TOLD))).toEqual(new Set(['holds']));
  });

  it('finds codes that the year does not have', () => {
    expect(faults(check, without('2010306'))).toEqual([
      'error 2010306 科目2010306：2020年没有功能分类科目 2010306',
    ]);
    expect(faults(check, without('30217'))).toEqual(['error 30217 科目30217：2020年没有经济分类科目 30217']);
    expect(faults(check, without('30217', { whole: false }))).toEqual([]);
    expect(statesOf(check, without('30217', { whole: false }))).toContain('not-enough-data');
  });

  it('finds a name that is another code’s or another year’s', () => {
    const old = rows(row('支出决算表', '医疗卫生与计划生育支出'));
    expect(faults(check, old)).toEqual([
      'error 210 医疗卫生与计划生育支出：2020年 210 类的名称为「卫生健康支出」，表中写作「医疗卫生与计划生育支出」',
    ]);
    expect(shownBy(check, old)).toEqual([['支出决算表 医疗卫生与计划生育支出']]);
    const unknown = { ...old, codeBook: { ...old.codeBook, isName: () => false } };
    expect(statesOf(check, unknown)).toEqual(['not-enough-data']);
  });

  it('warns of one code with two names, but not of one that its cell cuts short', () => {
    const two = rows(row('收入决算表', '卫生健康支出'), row('支出决算表', '卫生支出'));
    const apart = { ...two, codeBook: { ...two.codeBook, covers: () => false } };
    expect(faults(check, apart)).toEqual([
      'warning 210：科目 210 在《收入决算表》中为「卫生健康支出」，在《支出决算表》中为「卫生支出」',
    ]);
    expect(shownBy(check, apart)).toEqual([['收入决算表 卫生健康支出', '支出决算表 卫生支出']]);
    expect(faults(check, rows(row('收入决算表', '卫生健康支出'), row('支出决算表', '卫生健')))).not.toContain(
      '在《支出决算表》中',
    );
    const label = rows(row('收入支出决算总表', '卫生', false), row('支出决算表', '卫生健康支出'));
    expect(faults({ ...check }, { ...label, codeBook: apart.codeBook })).toEqual([]);
  });

  it('lacks data without codes', () => {
    expect(statesOf(check, SILENT)).toEqual(['not-enough-data']);
  });
});
