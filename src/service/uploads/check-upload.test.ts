import { Document, Packer } from 'docx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkUpload } from './check-upload.ts';
import { samples, zip } from './testing.ts';
import { limits } from './types.ts';

function check(name: string, bytes: Buffer): string {
  const result = checkUpload({ name, bytes });
  return result.ok ? result.value.name : result.problems.map((problem) => problem.code).join();
}

describe('a file that is handed in', () => {
  it.each(Object.entries(samples))('may be %s', (extension, bytes) => {
    expect(check(`材料.${extension}`, bytes)).toBe(`材料.${extension}`);
  });

  it('is known by its content: real documents of office software', async () => {
    const document = Buffer.from(await Packer.toBuffer(new Document({ sections: [] })));
    const book = new ExcelJS.Workbook();
    book.addWorksheet('一');
    const sheet = Buffer.from(await book.xlsx.writeBuffer());
    expect([check('a.docx', document), check('a.xlsx', sheet)]).toEqual(['a.docx', 'a.xlsx']);
    expect(check('a.xlsx', document)).toBe('a.docx');
  });

  it('may have other spellings of its extension, or none', () => {
    expect([check('a.JPEG', samples.jpg), check('image', samples.jpg)]).toEqual(['a.jpeg', 'image.jpg']);
  });

  it('is not empty, and at most 10 MB (uploads/empty, uploads/too-large)', () => {
    expect(check('a.pdf', Buffer.alloc(0))).toBe('uploads/empty');
    const full = Buffer.concat([samples.pdf, Buffer.alloc(limits.bytes - samples.pdf.length)]);
    expect(check('a.pdf', full)).toBe('a.pdf');
    const over = checkUpload({ name: 'a.pdf', bytes: Buffer.concat([full, Buffer.alloc(1_048_576)]) });
    expect(over).toMatchObject({
      problems: [{ code: 'uploads/too-large', message: '文件有11 MB，超过了10 MB的上限' }],
    });
  });

  it.each([
    ['a program', Buffer.from('MZ\x90\x00', 'latin1')],
    ['a program of Linux', Buffer.from('\x7fELF\x02\x01', 'latin1')],
    ['a script', Buffer.from('#!/bin/sh\n')],
    ['a drawing that runs', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>')],
    ['a page', Buffer.from('<!doctype html><script>x()</script>')],
    ['plain text', Buffer.from('你好')],
    ['a page with the header of a PDF in it', Buffer.from('<script>x()</script>%PDF-1.7')],
  ])('is not %s (uploads/unknown-type)', (_what, bytes) => {
    expect(check('a.docx', bytes)).toBe('uploads/unknown-type');
  });

  it.each([
    ['any archive', zip('a.txt')],
    ['a Java archive', zip('META-INF/MANIFEST.MF', 'A.class')],
    ['an archive that is cut off', samples.docx.subarray(0, -4)],
    ['an archive with something behind it', Buffer.concat([samples.docx, Buffer.from('MZ')])],
    ['an archive whose directory lies elsewhere', broken(samples.docx)],
  ])('is not %s (uploads/other-type)', (_what, bytes) => {
    expect(check('a.docx', bytes)).toBe('uploads/other-type');
  });

  it('is kept under its true kind, whatever its name says', () => {
    expect(check('身份证.jpg', samples.png)).toBe('身份证.png');
    expect(check('营业执照2026.12.1', samples.pdf)).toBe('营业执照2026.12.1.pdf');
    expect(check('a.pdf.exe', samples.pdf)).toBe('a.pdf');
    expect(check('a.html', samples.pdf)).toBe('a.pdf');
    expect(check('a.pdf', Buffer.concat([Buffer.from('\xef\xbb\xbf', 'latin1'), samples.pdf]))).toBe('a.pdf');
  });

  it.each([
    ['\0\0\0\x24ftypheic\0\0\0\0', 'HEIC'],
    ['\0\0\0\x18ftypmif1\0\0\0\0', 'HEIC'],
    ['\0\0\0\x18ftypmp42', '视频'],
    ['GIF89a', 'GIF'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '旧格式'],
    ['Rar!\x1a\x07\0', '压缩包'],
  ])(
    'is called by its name where it is not accepted, with a way on: %j (uploads/other-type)',
    (head, kind) => {
      const other = checkUpload({ name: 'a.jpg', bytes: Buffer.from(head, 'latin1') });
      expect(other).toMatchObject({ problems: [{ code: 'uploads/other-type' }] });
      const [problem] = other.ok ? [] : other.problems;
      expect(problem?.message).toContain(kind);
      expect(problem?.message).toMatch(/(请|设置).*。$/);
      expect(`${problem?.basis}${problem?.message}`).not.toMatch(/GB\/T|损坏/);
    },
  );

  it.each([
    'word/vbaProject.bin',
    'word/activeX/activeX1.xml',
    'word/embeddings/oleObject1.bin',
    'word/media/a.exe',
    'word\\vbaProject.bin',
  ])('has nothing in it that runs: %s (uploads/macros)', (name) => {
    expect(check('a.docx', zip('[Content_Types].xml', 'word/document.xml', name))).toBe('uploads/macros');
  });

  it('is looked at without a fall, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom(...Object.values(samples)),
        (name, noise, sample) => {
          check(name, Buffer.from(noise));
          const spoiled = Buffer.from(sample);
          noise.forEach((byte, at) => {
            spoiled[(at * 7) % spoiled.length] = byte;
          });
          expect(check(name, spoiled)).toMatch(/./);
        },
      ),
    );
  });
});

/** the same bytes, but the end points at a directory that is not there */
function broken(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt32LE(3, copy.length - 6);
  return copy;
}
