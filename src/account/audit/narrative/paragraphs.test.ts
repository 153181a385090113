import { describe, expect, it } from 'vitest';
import type { Block } from '../read/document.ts';
import { paragraphsOf } from './paragraphs.ts';

/** lines without a mark for the end of a paragraph, as at the foot of a page */
const open = (...texts: string[]) => {
  const blocks: Block[] = texts.map((text, i) => ({ kind: 'line', page: 1, line: i + 1, text, ends: false }));
  return paragraphsOf({ format: 'pdf', name: 'x', pages: 1, blocks }).map((p) => p.text);
};

describe('lines put together', () => {
  it('go on over the end of a page', () => {
    expect(open('卫生健康支出（类）2.29万元，', '占0.10%。')).toEqual([
      '卫生健康支出（类）2.29万元，占0.10%。',
    ]);
  });

  it('begin anew with a number behind a finished sentence', () => {
    expect(open('决算数与预算数持平。', '4、住房保障支出（类）')).toHaveLength(2);
    expect(open('比上年增加', '1.5万元。')).toEqual(['比上年增加1.5万元。']);
  });

  it('begin anew under a title', () => {
    expect(open('某局2023年度部门决算情况说明', '一、收入支出决算总体情况说明')).toHaveLength(2);
  });
});
