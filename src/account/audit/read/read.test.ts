import { describe, expect, it } from 'vitest';
import { zipOf } from '#testing/zip.ts';
import { LIMITS } from './limits.ts';
import { readFile, sniff } from './read.ts';
import { encryptedPdf, scannedPdf, tinyPdf, utf8 } from './samples.ts';

const clock = () => 0;
const codes = async (bytes: Uint8Array, now: () => number = clock) => {
  const result = await readFile('某文件', bytes, now);
  return result.ok ? [] : result.problems.map((p) => p.code);
};

describe('what a file is, by its content', () => {
  it('never believes the name', () => {
    expect(sniff(utf8('%PDF-1.7\n'))).toBe('pdf');
    expect(sniff(utf8('PK\u0003\u0004'))).toBe('zip');
    expect(sniff(utf8('<!DOCTYPE html><p>决算</p>'))).toBe('html');
    expect(sniff(utf8('收入决算表\n合计\t1.00'))).toBe('text');
    expect(sniff(new Uint8Array([1, 0, 2, 0]))).toBe('binary');
    expect(sniff(new Uint8Array())).toBe('empty');
  });
});

describe('files that are refused in words', () => {
  it('tells an empty file from one without text and from a scan', async () => {
    expect(await codes(new Uint8Array())).toEqual(['audit/empty-file']);
    expect(await codes(tinyPdf(['']))).toEqual(['audit/no-text']);
    expect(await codes(scannedPdf())).toEqual(['audit/scan']);
    expect(await codes(utf8('<html><body><img src="a.png"></body></html>'))).toEqual(['audit/scan']);
  });

  it('says when a password is in the way', async () => {
    expect(await codes(encryptedPdf())).toEqual(['audit/encrypted']);
    expect(await codes(zipOf([{ name: 'word/document.xml', bytes: utf8('<a/>'), flags: 1 }]))).toEqual([
      'audit/encrypted',
    ]);
  });

  it('says when a file is broken or cut off', async () => {
    expect(await codes(utf8('%PDF-1.4 nothing more'))).toEqual(['audit/broken-file']);
    const zip = zipOf([{ name: 'word/document.xml', bytes: utf8('<a/>') }]);
    expect(await codes(zip.slice(0, zip.length - 30))).toEqual(['audit/broken-file']);
  });

  it('says what it does not know', async () => {
    expect(await codes(zipOf([{ name: 'a.txt', bytes: utf8('a') }]))).toEqual(['audit/unknown-format']);
    expect(await codes(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]))).toEqual([
      'audit/unknown-format',
    ]);
    expect(await codes(new Uint8Array(64).map((_, i) => (i * 37) % 251))).toEqual(['audit/unknown-format']);
  });

  it('stops before too much: bytes, pages, unpacked bytes, lines, time', async () => {
    expect(await codes(new Uint8Array(LIMITS.bytes + 1))).toEqual(['audit/too-large']);
    expect(await codes(tinyPdf(new Array(500).fill('')))).toEqual(['audit/too-many-pages']);
    const bomb = new Uint8Array(LIMITS.entryBytes + 1);
    const texts = { name: 'xl/sharedStrings.xml', bytes: bomb };
    const book = { name: 'xl/workbook.xml', bytes: utf8('<workbook><sheets/></workbook>') };
    expect(await codes(zipOf([book, texts]))).toEqual(['audit/unpacks-too-large']);
    const document = { name: 'word/document.xml', bytes: utf8('<w:p><w:t>某局</w:t></w:p>') };
    const styles = { name: 'word/styles.xml', bytes: bomb };
    expect(await codes(zipOf([document, styles]))).toEqual(['audit/unpacks-too-large']);
    expect(await codes(zipOf([{ name: 'word/document.xml', bytes: bomb }]))).toEqual([
      'audit/unpacks-too-large',
    ]);
    // the same where the directory lies about the size
    expect(await codes(zipOf([{ name: 'word/document.xml', bytes: bomb, declared: 10 }]))).toEqual([
      'audit/unpacks-too-large',
    ]);
    expect(await codes(utf8('字\n'.repeat(LIMITS.lines + 1)))).toEqual(['audit/too-complex']);
    let time = 0;
    const slow = () => {
      time += LIMITS.milliseconds;
      return time;
    };
    expect(await codes(tinyPdf(['', '', '']), slow)).toEqual(['audit/too-slow']);
  });

  it('does not fall over tables in tables in tables', async () => {
    const deep = `<html>${'<table><tr><td>'.repeat(5_000)}1`;
    expect(await codes(utf8(deep))).toEqual(['audit/too-complex']);
  });

  it('stops where elements lie in each other beyond measure, in any format', async () => {
    expect(await codes(utf8(`<html>${'<div>'.repeat(50_000)}1`))).toEqual(['audit/too-complex']);
    const word = zipOf([{ name: 'word/document.xml', bytes: utf8('<w:p>'.repeat(50_000)) }]);
    expect(await codes(word)).toEqual(['audit/too-complex']);
  });
});

describe('text in old encodings', () => {
  it('reads GBK that does not say so', async () => {
    // 决算 in GBK
    const bytes = new Uint8Array([0xbe, 0xf6, 0xcb, 0xe3]);
    const result = await readFile('x', bytes, clock);
    expect(result.ok && result.value.blocks.map((b) => b.kind === 'line' && b.text)).toEqual(['决算']);
  });
});
