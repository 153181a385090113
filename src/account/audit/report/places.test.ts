import { describe, expect, it } from 'vitest';
import type { Place } from '#base/kernel/index.ts';
import type { Finding } from '../audit.ts';
import type { ReadDocument, TextLine } from '../read/document.ts';
import { sightsOf } from './places.ts';

const line = (number: number, text: string, more: Partial<TextLine> = {}): TextLine => ({
  kind: 'line',
  page: null,
  line: number,
  text,
  ends: true,
  ...more,
});

const text = (name: string, lines: readonly TextLine[]): ReadDocument => ({
  format: 'text',
  name,
  pages: 1,
  blocks: lines,
});

function sights(documents: readonly ReadDocument[], ...places: Place[]) {
  const values = places.map((place) => ({ label: '', value: '1', unit: '', place }));
  const finding = { id: 'f', values } as unknown as Finding;
  return sightsOf(documents, [finding]).f!;
}

describe('where a value is to be seen', () => {
  const ten = Array.from({ length: 10 }, (_, i) => line(i + 1, `第${i + 1}句`));

  it('is a line among its neighbours where the format has no pages', () => {
    const [sight] = sights([text('a.txt', ten)], { page: null, line: 5, quote: '第5句' });
    expect(sight?.shown).toEqual({
      kind: 'lines',
      lines: [2, 3, 4, 5, 6, 7, 8].map((n) => ({ line: n, text: `第${n}句`, here: n === 5 })),
    });
  });

  it('is a row of a table', () => {
    const cell = (row: number, column: number, words: string) => ({
      row,
      column,
      rows: 1,
      columns: 1,
      text: words,
      line: 20 + row,
      page: null,
    });
    const document: ReadDocument = {
      ...text('a.txt', []),
      blocks: [
        {
          kind: 'table',
          page: null,
          line: 20,
          rows: 2,
          columns: 2,
          cells: [cell(0, 0, '项目'), cell(0, 1, '金额'), cell(1, 0, '合计'), cell(1, 1, '3.00')],
        },
      ],
    };
    const [sight] = sights([document], { page: null, line: 21, quote: '表｜合计｜金额｜3.00' });
    expect(sight?.shown).toEqual({
      kind: 'lines',
      lines: [
        { line: 20, text: '项目 ｜ 金额', here: false },
        { line: 21, text: '合计 ｜ 3.00', here: true },
      ],
    });
  });

  it('is a box on a page of a PDF', () => {
    const box = [10, 20, 30, 40] as const;
    const pdf: ReadDocument = {
      ...text('a.pdf', [line(1, '句', { page: 2, box })]),
      format: 'pdf',
      pages: 2,
    };
    expect(sights([pdf], { page: 2, line: 1, box, quote: '句' })).toEqual([
      { document: 0, shown: { kind: 'page', page: 2, box } },
    ]);
  });

  it('is in the file that has it, of several', () => {
    const first = text('a.txt', [line(3, '甲写了一百万元')]);
    const second = text('b.txt', [line(3, '乙写了二百万元')]);
    const found = sights(
      [first, second],
      { page: null, line: 3, quote: '乙写了二百万元' },
      { page: null, line: 3, quote: '甲写了…' },
    );
    expect(found.map(({ document }) => document)).toEqual([1, 0]);
  });

  it('says nothing about a line that is not there', () => {
    const [sight] = sights([text('a.txt', ten)], { page: null, line: 99, quote: '无' });
    expect(sight?.shown).toEqual({ kind: 'lines', lines: [] });
  });
});
