import { degrees, EncryptedPDFError, PDFDocument } from '@cantoo/pdf-lib';
import { ok, type Result, refused } from '#base/kernel/index.ts';
import { exifTurn } from './exif-turn.ts';
import { problems } from './problems.ts';
import type { Turn } from './types.ts';

export interface PageFile {
  readonly name: string;
  readonly type: string;
  readonly turn: Turn;
  readonly bytes: Uint8Array;
}

/** points; A4 is 210 × 297 mm */
const A4 = [595.28, 841.89] as const;
const MARGIN = 18;
const MOST_PAGES = 200;

/**
 * Joins pictures and PDFs to one PDF, in their order, each turned clockwise as asked. A picture fills a page of A4, lying if
 * it is wider than high, upright as its camera noted. The same files give the same bytes. Refuses, by name, a file that is
 * neither or cannot be opened (uploads/not-joinable), and more than 200 pages. Only the process of join.reader.ts calls it.
 */
export async function joinPages(files: readonly PageFile[]): Promise<Result<Uint8Array>> {
  const joined = await PDFDocument.create({ updateMetadata: false });
  for (const [index, file] of files.entries()) {
    const refuse = (why: string) =>
      refused(problems.of('uploads/not-joinable', `pages[${index}]`, { name: file.name, why }));
    try {
      if (file.type === 'application/pdf') await addPdf(joined, file);
      else if (file.type === 'image/jpeg' || file.type === 'image/png') await addPicture(joined, file);
      else return refuse('只有照片（JPG、PNG）和 PDF 能合成一份');
    } catch (error) {
      return refuse(error instanceof EncryptedPDFError ? '这个 PDF 加了密码' : '打不开，可能已经损坏');
    }
    if (joined.getPageCount() > MOST_PAGES)
      return refused(problems.of('uploads/too-many-pages', 'pages', { most: MOST_PAGES }));
  }
  return ok(await joined.save());
}

async function addPdf(joined: PDFDocument, { bytes, turn }: PageFile): Promise<void> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const page of await joined.copyPages(source, source.getPageIndices())) {
    page.setRotation(degrees((page.getRotation().angle + turn) % 360));
    joined.addPage(page);
  }
}

async function addPicture(joined: PDFDocument, { bytes, type, turn }: PageFile): Promise<void> {
  const jpeg = type === 'image/jpeg';
  const picture = jpeg ? await joined.embedJpg(bytes) : await joined.embedPng(bytes);
  const [short, long] = A4;
  const [width, height] = picture.width > picture.height ? [long, short] : [short, long];
  const page = joined.addPage([width, height]);
  const scale = Math.min((width - 2 * MARGIN) / picture.width, (height - 2 * MARGIN) / picture.height);
  const size = { width: picture.width * scale, height: picture.height * scale };
  page.drawImage(picture, { x: (width - size.width) / 2, y: (height - size.height) / 2, ...size });
  page.setRotation(degrees((turn + (jpeg ? exifTurn(bytes) : 0)) % 360));
}
