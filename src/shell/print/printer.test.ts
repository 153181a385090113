import { describe, expect, it } from 'vitest';
import { typeset, typesetToFit } from './printer.ts';

const page = (words: string) => `#set document(date: none)
#set text(font: ("Noto Serif SC",), lang: "zh")
${words}`;
const pages = (count: number) => page(Array(count).fill('页').join(' #pagebreak() '));

describe('setting type', () => {
  it('gives a PDF, the same bytes for the same source, whatever came between', async () => {
    const first = await typeset(page('第一页'));
    expect(new TextDecoder('latin1').decode(first.subarray(0, 5))).toBe('%PDF-');
    await typeset(page('别的'));
    expect(await typeset(page('第一页'))).toEqual(first);
  });

  it('takes the first source that fits one page', async () => {
    const long = page('一 #pagebreak() 二');
    expect(await typesetToFit([long, page('短'), page('更短')])).toMatchObject({ pages: 1, choice: 1 });
  });

  it('takes the last one when none fits', async () => {
    expect(await typesetToFit([pages(2), pages(2), pages(2)])).toMatchObject({ pages: 2, choice: 2 });
  });

  it('does not try what lies between when three pages are too many by far', async () => {
    expect(await typesetToFit([pages(3), '#unknown', pages(4)])).toMatchObject({ pages: 4, choice: 2 });
  });

  it('says with the words of Typst what is wrong with a source, and goes on', async () => {
    await expect(typeset('#unknown')).rejects.toThrow(/unknown variable/);
    expect(await typesetToFit([pages(1)])).toMatchObject({ pages: 1 });
  });

  it('answers each who asks at the same time with their own', async () => {
    const asked = [1, 2, 3, 1, 2].map((count) => typesetToFit([pages(count)]));
    expect((await Promise.all(asked)).map((paged) => paged.pages)).toEqual([1, 2, 3, 1, 2]);
  });

  it('keeps what has a letter of no typeface, as an ordinary PDF', async () => {
    const dated = (words: string) =>
      page(words).replace('date: none', 'title: "页", date: datetime(year: 2026, month: 11, day: 24)');
    const kept = async (words: string) => {
      const { pdf } = await typesetToFit([dated(words)], { toKeep: true });
      return new TextDecoder('latin1').decode(pdf).includes('pdfaid');
    };
    expect(await kept('页')).toBe(true);
    expect(await kept('\u{10fffd}')).toBe(false);
  });

  it('hands over to the next thread after so many, and loses none', async () => {
    const asked = Array.from({ length: 450 }, (_, index) => typesetToFit([page(`${index}`)]));
    expect((await Promise.all(asked)).every((paged) => paged.pages === 1)).toBe(true);
    expect(await typesetToFit([pages(2)])).toMatchObject({ pages: 2 });
  }, 60_000);
});
