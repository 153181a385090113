import { describe, expect, it } from 'vitest';
import { termsFor } from './glossary.ts';

const named = (year: number) => termsFor(year).map(({ term }) => term);

describe('the terms that are explained', () => {
  it('are those of the form of the year', () => {
    expect(named(2021)).toEqual(named(2019));
    expect(named(2021)).toContain('使用非财政拨款结余');
    expect(named(2022)).toContain('使用非财政拨款结余（含专用结余）');
    expect(named(2022)).not.toContain('使用非财政拨款结余');
  });

  it.each([2020, 2022])('%i: each once, in a whole sentence, with what every form has to explain', (year) => {
    expect(new Set(named(year)).size).toBe(named(year).length);
    for (const { meaning } of termsFor(year)) expect(meaning).toMatch(/\p{Script=Han}{4}.*。$/u);
    const must = [
      '财政拨款收入',
      '事业收入',
      '经营收入',
      '其他收入',
      '年初结转和结余',
      '基本支出',
      '项目支出',
    ];
    expect(named(year)).toEqual(expect.arrayContaining([...must, '“三公”经费', '机关运行经费']));
  });
});
