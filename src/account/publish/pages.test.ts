import { describe, expect, it } from 'vitest';
import type { AccountDocument, Block } from './document.ts';
import { contentsPages } from './pages.ts';

const heading = (level: 1 | 2): Block => ({ kind: 'heading', level, text: '一、' });
const lines = (count: number): Block => ({
  kind: 'paragraph',
  runs: [{ text: '字'.repeat(37 * count - 2) }],
});
const table = {
  kind: 'table',
  grid: {
    id: '01',
    key: 'k',
    number: '',
    title: '',
    department: '',
    unit: '',
    widths: [1],
    head: [],
    body: [],
    notes: [],
  },
} as const;
const documentOf = (...parts: Block[][]): AccountDocument => ({
  year: 2020,
  unit: '某局',
  title: '',
  cover: [],
  parts: parts.map((blocks) => ({ number: '', title: '', blocks })),
});

describe('the pages in the contents', () => {
  it('begin after cover and contents; every part begins a page', () => {
    expect(contentsPages(documentOf([heading(1)], [heading(1), heading(2), heading(1)]))).toEqual([
      3, 3, 4, 4, 4,
    ]);
  });

  it('give every table a page, and the text after a table another', () => {
    expect(contentsPages(documentOf([table, table, heading(1)], [table]))).toEqual([3, 4, 5, 6, 7, 8]);
  });

  it('follow the length of the text', () => {
    // a page holds 33 lines of 21 points; the part's heading takes the room of nearly three lines
    expect(contentsPages(documentOf([lines(20), heading(1)]))).toEqual([3, 3]);
    expect(contentsPages(documentOf([lines(40), heading(1)]))).toEqual([3, 4]);
    expect(contentsPages(documentOf([lines(70), heading(1)]))).toEqual([3, 5]);
  });

  it('never leave a heading alone at the foot of a page', () => {
    expect(contentsPages(documentOf([lines(30), heading(1), lines(1)]))).toEqual([3, 4]);
  });
});
