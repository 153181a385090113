import { describe, expect, it } from 'vitest';
import { typeset, typesetToFit } from './typeset.ts';

const page = (words: string) => `#set document(date: none)
#set text(font: ("Noto Serif SC",), lang: "zh")
${words}`;

describe('setting type', () => {
  it('gives a PDF, the same bytes for the same source, whatever came between', () => {
    const first = typeset(page('第一页'));
    expect(new TextDecoder('latin1').decode(first.subarray(0, 5))).toBe('%PDF-');
    typeset(page('别的'));
    expect(typeset(page('第一页'))).toEqual(first);
  });

  it('takes the first source that fits one page', () => {
    const long = page('一 #pagebreak() 二');
    expect(typesetToFit([long, page('短'), page('更短')])).toMatchObject({ pages: 1, choice: 1 });
  });

  it('takes the last one when none fits', () => {
    const pages = (count: number) => page(Array(count).fill('页').join(' #pagebreak() '));
    expect(typesetToFit([pages(2), pages(2), pages(2)])).toMatchObject({ pages: 2, choice: 2 });
  });

  it('does not try what lies between when three pages are too many by far', () => {
    const pages = (count: number) => page(Array(count).fill('页').join(' #pagebreak() '));
    expect(typesetToFit([pages(3), '#unknown', pages(4)])).toMatchObject({ pages: 4, choice: 2 });
  });

  it('says with the words of Typst what is wrong with a source', () => {
    expect(() => typeset('#unknown')).toThrow(/unknown variable/);
  });
});
