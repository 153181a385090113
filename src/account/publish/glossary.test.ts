import { describe, expect, it } from 'vitest';
import { termsFor } from './glossary.ts';

const FORMS = ['hunan-2020', 'national-2022'] as const;
const named = (form: string) => termsFor(form).map(({ term }) => term);

describe('the terms that are explained', () => {
  it('are those of the form', () => {
    expect(named('hunan-2020')).toContain('使用非财政拨款结余');
    expect(named('national-2022')).toContain('使用非财政拨款结余（含专用结余）');
    expect(named('national-2022')).not.toContain('使用非财政拨款结余');
  });

  it('are explained in the words of the ministry', () => {
    for (const form of FORMS) {
      const meaning = (term: string) => termsFor(form).find((one) => one.term === term)?.meaning;
      expect(meaning('财政拨款收入')).toBe('指单位从同级财政部门取得的财政预算资金。');
      expect(meaning('基本支出')).toBe('指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。');
    }
  });

  it.each(FORMS)('%s: each once, in a whole sentence, with what every form has to explain', (form) => {
    expect(new Set(named(form)).size).toBe(named(form).length);
    for (const { meaning } of termsFor(form)) expect(meaning).toMatch(/\p{Script=Han}{4}.*。$/u);
    const must = [
      '财政拨款收入',
      '事业收入',
      '经营收入',
      '其他收入',
      '年初结转和结余',
      '基本支出',
      '项目支出',
    ];
    expect(named(form)).toEqual(expect.arrayContaining([...must, '“三公”经费', '机关运行经费']));
  });
});
