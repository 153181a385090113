import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { wordsOf } from '../content.ts';
import { asType, details, felling, subjectOf } from '../testing.ts';
import { special } from './special.ts';

describe('特别程序告知书', () => {
  it('tells in writing how long, by 第四十五条', () => {
    const content = special.content(subjectOf('special'));
    expect(wordsOf(content)).toContain(
      '审查中需要进行专家评审。依据《中华人民共和国行政许可法》第四十五条的规定',
    );
    expect(wordsOf(content)).toContain(
      '自2026年11月26日起，专家评审所需时间不计算在办理期限内，预计需要10个工作日',
    );
    expect(content.basis).toEqual(['《中华人民共和国行政许可法》第四十五条']);
  });

  it('does not lend the article to what is not in it', () => {
    const content = special.content(subjectOf('special', { for: '现场勘查' }));
    expect(wordsOf(content)).toContain('按照该事项公布的实施清单载明的特别程序');
    expect(content.basis).toEqual([]);
  });

  it('does not lend it to what is no permit, nor to a day before the law', () => {
    const service = asType(felling, '07', '残疾人证新办', []);
    expect(special.content({ ...service, detail: { ...details.special, for: '鉴定' } }).basis).toEqual([]);
    expect(special.content(subjectOf('special', {}, { on: day('2004-06-30') })).basis).toEqual([]);
  });
});
