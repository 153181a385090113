import { describe, expect, it } from 'vitest';
import { endsParagraph, uncut } from './pdf.ts';
import type { Run } from './pdf-lines.ts';

const SIZE = 10;
const MARGIN = { left: 70, right: 470 };

/** a line of full-width characters of ten points, from the left margin */
function line(text: string, at = 0, left = MARGIN.left): Run {
  const xs = [...text].map((_, i) => left + i * SIZE);
  return { text, xs, x0: left, x1: left + text.length * SIZE, y0: at, y1: at + SIZE };
}
const full = (text: string, short = 0) => line(text.padStart(40 - short, '某'));

describe('where a paragraph ends', () => {
  it('a line that stops well short ends it', () => {
    expect(endsParagraph(full('与预算数持平。', 12), line('五、下一节', 14), MARGIN)).toBe(true);
  });

  it('not where the next line begins with something that is not broken', () => {
    const before = full('：一般公共服务支出', 4);
    expect(endsParagraph(before, line('（类）1512.59万元，占69.39%；社会保障', 14), MARGIN)).toBe(false);
    expect(endsParagraph(before, line('元，增长', 14), MARGIN)).toBe(true);
  });

  it('not at the foot of a page in the middle of a sentence', () => {
    expect(endsParagraph(full('万元，占2.27%；社会保障和就业支出', 4), undefined, MARGIN)).toBe(false);
    expect(endsParagraph(full('万元，占2.27%。', 4), undefined, MARGIN)).toBe(true);
  });
});

describe('a line that runs over the edge of the page', () => {
  it('is good up to its last mark: behind it may stand half a figure', () => {
    const beyond = [{ text: '9', x0: 600, x1: 605, y0: 1, y1: 9 }];
    expect(uncut(line('支出决算为4.21万元，完成预算的97.'), beyond)).toMatchObject({
      text: '支出决算为4.21万元，',
      cut: true,
    });
    expect(uncut(line('支出决算为4.21万元', 50), beyond)).toMatchObject({ text: '支出决算为4.21万元' });
  });
});
