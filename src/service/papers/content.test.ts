import { describe, expect, it } from 'vitest';
import { linesOf, paragraphs } from './content.ts';

describe('what a member of staff wrote', () => {
  it('is a paragraph a line, without empty ones, and ends with a full stop', () => {
    const words = paragraphs('一、超限额\r\n\n  二、在公益林内').map((block) =>
      block.kind === 'paragraph' ? block.runs.join('') : '',
    );
    expect(words).toEqual(['一、超限额', '二、在公益林内。']);
  });

  it('keeps its own end', () => {
    expect(paragraphs('超限额。')).toEqual([{ kind: 'paragraph', runs: ['超限额。'] }]);
    expect(paragraphs('更正为“李”')).toEqual([{ kind: 'paragraph', runs: ['更正为“李”'] }]);
    expect(paragraphs(' \n ')).toEqual([]);
  });

  it('has lines wherever somebody ended one', () => {
    expect(linesOf('a\u2028b\u0085c\vd')).toEqual(['a', 'b', 'c', 'd']);
  });
});
