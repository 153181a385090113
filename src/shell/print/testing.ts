import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init } from '@embedpdf/pdfium';

export interface SeenPage {
  /** all letters in the order of the file, without white space */
  readonly text: string;
  /** number of letters outside the sheet */
  readonly outside: number;
}

interface Exports {
  malloc(size: number): number;
  free(at: number): void;
  FPDFText_GetUnicode(text: number, index: number): number;
  FPDFText_GetLooseCharBox(text: number, index: number, at: number): number;
}

/** Reads a printed PDF, for tests. */
export async function readPrinted(pdf: Uint8Array): Promise<SeenPage[]> {
  const file = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const module = await init({ wasmBinary: (await readFile(file)).buffer as ArrayBuffer });
  module.PDFiumExt_Init();
  const exports = module.pdfium.wasmExports as unknown as Exports;
  const memory = () => (module.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8;
  const data = exports.malloc(pdf.length);
  memory().set(pdf, data);
  const box = exports.malloc(16);
  const document = module.FPDF_LoadMemDocument(data, pdf.length, '');
  return Array.from({ length: module.FPDF_GetPageCount(document) }, (_, index) => {
    const page = module.FPDF_LoadPage(document, index);
    const [width, height] = [module.FPDF_GetPageWidthF(page), module.FPDF_GetPageHeightF(page)];
    const text = module.FPDFText_LoadPage(page);
    let seen = '';
    let outside = 0;
    for (let at = 0; at < module.FPDFText_CountChars(text); at++) {
      const letter = String.fromCodePoint(exports.FPDFText_GetUnicode(text, at));
      if (/[\s\p{Cc}\u200b\ufffe]/u.test(letter)) continue;
      seen += letter;
      exports.FPDFText_GetLooseCharBox(text, at, box);
      const [left = 0, top = 0, right = 0, bottom = 0] = new Float32Array(memory().buffer, box, 4);
      if (left < 0 || right > width || bottom < 0 || top > height) outside += 1;
    }
    return { text: seen, outside };
  });
}
