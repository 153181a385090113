import { describe, expect, it } from 'vitest';
import { brokenOf, made, textAccount } from '../testing.ts';
import { codeRows } from './code-rows.ts';

describe(codeRows.title, () => {
  it('names a 款 whose only 项 is gone, once', () => {
    const text = made('hunan-2020', 3);
    expect(brokenOf(codeRows.judge(textAccount(text), undefined))).toEqual([]);
    const spoilt = text
      .replace(/\n2080505\t[^\n]*/, '')
      .replace(/\n2080506\t[^\n]*/, '')
      .replace(/\n2080501\t[^\n]*/, '');
    const found = brokenOf(codeRows.judge(textAccount(spoilt), undefined));
    expect(found.map((o) => o.message)).toEqual([
      '《收入决算表》20805「行政事业单位养老支出」下没有项级科目行',
    ]);
  });
});
