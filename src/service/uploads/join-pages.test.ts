import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { joinPages, type PageFile } from './join-pages.ts';
import { samples } from './testing.ts';

/** the smallest possible picture */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function pdf(...widths: number[]): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  for (const width of widths) made.addPage([width, 300]);
  return made.save();
}

const picture = (turn: PageFile['turn'] = 0): PageFile => ({
  name: '正面.png',
  type: 'image/png',
  turn,
  bytes: PNG,
});
const document = (bytes: Uint8Array, turn: PageFile['turn'] = 0): PageFile => ({
  ...{ name: '户口簿.pdf', type: 'application/pdf', turn, bytes },
});

/** width, and degrees, of each page */
async function pagesOf(files: readonly PageFile[]) {
  const joined = await joinPages(files);
  if (!joined.ok) return joined.problems.map(({ code, at, message }) => `${code} ${at} ${message}`);
  const read = await PDFDocument.load(joined.value);
  return read.getPages().map((page) => [Math.round(page.getWidth()), page.getRotation().angle]);
}

describe('the files of one material', () => {
  it('become one PDF in their order, each turned as asked', async () => {
    expect(await pagesOf([picture(), document(await pdf(100, 200)), picture(90)])).toEqual([
      [595, 0],
      [100, 0],
      [200, 0],
      [595, 90],
    ]);
    const turned = await joinPages([document(await pdf(100), 270)]);
    expect(await pagesOf([document(turned.ok ? turned.value : new Uint8Array(), 180)])).toEqual([[100, 90]]);
  });

  it('give the same bytes every time', async () => {
    const files = [picture(), document(await pdf(100))];
    expect(await joinPages(files)).toEqual(await joinPages(files));
  });

  it('are named where one cannot be joined (uploads/not-joinable)', async () => {
    const word: PageFile = { name: '说明.docx', type: 'application/docx', turn: 0, bytes: samples.docx };
    expect(await pagesOf([picture(), word])).toEqual([
      'uploads/not-joinable pages[1] “说明.docx”不能和别的页合成一份：只有照片（JPG、PNG）和 PDF 能合成一份',
    ]);
    const broken = await pagesOf([{ ...picture(), bytes: samples.png }]);
    expect(broken).toEqual([
      'uploads/not-joinable pages[0] “正面.png”不能和别的页合成一份：打不开，可能已经损坏',
    ]);
  });

  it('are at most two hundred pages (uploads/too-many-pages)', async () => {
    const long = document(await pdf(...Array.from({ length: 101 }, () => 50)));
    expect(await pagesOf([long, long])).toEqual(['uploads/too-many-pages pages 一份材料最多200页']);
  });
});
