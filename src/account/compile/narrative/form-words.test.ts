import { describe, expect, it } from 'vitest';
import { templates } from '../templates.ts';
import { filled, wordsOf } from './form-words.ts';

describe('the set words of a form', () => {
  it('are there for every form that the program compiles', () => {
    for (const { id } of templates) expect(wordsOf(id).uses, id).toContain('主要用于以下方面：');
    expect(wordsOf('hunan-2020')).toMatchObject({ compared: '与上年相比，', because: '主要是因为' });
    expect(wordsOf('hunan-2020').overall).toMatch(
      /^\{year\}年度收、支总计\{total\}（收入总计含使用非财政拨款结余/,
    );
    expect(wordsOf('national-2022').overall).toContain('使用非财政拨款结余（含专用结余）');
  });

  it('are filled with figures and parts, and refuse a part that nobody gives', () => {
    const total = { text: '693.15万元', figure: 'N/一 收支总计/amount' };
    expect(filled('{year}年度收、支总计{total}。', { year: '2020', total })).toEqual([
      { text: '2020' },
      { text: '年度收、支总计' },
      total,
      { text: '。' },
    ]);
    expect(() => filled('{other}', {})).toThrow('no part other');
  });
});
