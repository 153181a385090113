import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, readCsv, writeCsv } from './csv.ts';

const cells = (text: string) => readCsv(text).map((row) => row.cells);

describe('CSV', () => {
  it('reads quotes, commas and line ends inside a cell', () => {
    expect(cells('a,"b ""c"", d\r\ne",f\n1,2,3')).toEqual([
      ['a', 'b "c", d\r\ne', 'f'],
      ['1', '2', '3'],
    ]);
  });

  it('tells the line on which a row begins', () => {
    expect(readCsv('a\n"b\nc"\n\nd\n').map((row) => row.line)).toEqual([1, 2, 5]);
  });

  it('drops the byte order mark and reads a last line without an end', () => {
    expect(cells('\uFEFFa,b')).toEqual([['a', 'b']]);
    expect(cells('')).toEqual([]);
  });

  it('writes a line for a program as it is, quoted only where the text demands it', () => {
    expect(csvLine(['N', '七 "三公"', '=1+1', 'a,b', '0.34'])).toBe('N,"七 ""三公""",=1+1,"a,b",0.34');
  });

  it('keeps a spreadsheet from running a cell', () => {
    expect(writeCsv([['-5.00', '-5.00+1']])).toBe("\uFEFF-5.00,'-5.00+1\r\n");
    expect(writeCsv([['=1+1', '+86', '@x', '-5', 'a=b']])).toBe("\uFEFF'=1+1,'+86,'@x,'-5,a=b\r\n");
  });

  it('gives back what it was given', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('=1', "'=1", "''@", "'", '"', '\r\n', ',', '中文'));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(table, (rows) => {
        expect(cells(writeCsv(rows))).toEqual(rows);
      }),
    );
  });
});
