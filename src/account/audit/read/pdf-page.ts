import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { doubles, floats, heap, memory, plain, type Turn } from './pdf-memory.ts';
import { type Rule, readRules } from './pdf-rules.ts';

/** One character of a page, its box in points from the page's top left. */
export interface Char {
  readonly text: string;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface RawPage {
  readonly width: number;
  readonly height: number;
  readonly chars: readonly Char[];
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
  /** number of pictures on the page; a page with pictures and no character is a scan */
  readonly images: number;
}

export type PdfFailure = 'encrypted' | 'broken' | 'too-many-pages';

const PASSWORD_ERROR = 4;
const CHAR_LIMIT = 60_000;

let loaded: Promise<WrappedPdfiumModule> | undefined;

/** Loads PDFium as WebAssembly, once for each process. A bad file can damage only the module's own memory. */
export function pdfium(): Promise<WrappedPdfiumModule> {
  loaded ??= (async () => {
    const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
    const file = readFileSync(path);
    const wasmBinary = new Uint8Array(file).buffer;
    const module = await init({ wasmBinary });
    module.PDFiumExt_Init();
    return module;
  })();
  return loaded;
}

/** After a trap the module's memory cannot be trusted: the next document gets a new one. */
export function forgetPdfium(): void {
  loaded = undefined;
}

export interface PdfPages {
  readonly count: number;
  page(index: number): RawPage;
  close(): void;
}

/** Opens a PDF; pages are read one at a time so that a caller can watch the time and stop. */
export async function openPdf(bytes: Uint8Array, maxPages: number): Promise<PdfPages | PdfFailure> {
  const module = await pdfium();
  const exports = memory(module);
  const data = exports.malloc(bytes.length);
  heap(module).set(bytes, data);
  const document = module.FPDF_LoadMemDocument(data, bytes.length, '');
  if (!document) {
    const error = module.FPDF_GetLastError();
    exports.free(data);
    return error === PASSWORD_ERROR ? 'encrypted' : 'broken';
  }
  const close = () => {
    module.FPDF_CloseDocument(document);
    exports.free(data);
  };
  const count = module.FPDF_GetPageCount(document);
  if (count > maxPages) {
    close();
    return 'too-many-pages';
  }
  const scratch = exports.malloc(64);
  return {
    count,
    page: (index) => readPage(module, document, index, scratch),
    close: () => {
      exports.free(scratch);
      close();
    },
  };
}

function readPage(module: WrappedPdfiumModule, document: number, index: number, scratch: number): RawPage {
  const page = module.FPDF_LoadPage(document, index);
  if (!page) return { width: 0, height: 0, chars: [], horizontal: [], vertical: [], images: 0 };
  const width = module.FPDF_GetPageWidthF(page);
  const height = module.FPDF_GetPageHeightF(page);
  const turn = turner(module, page, width, height, scratch);
  const chars = readChars(module, page, turn, scratch);
  const rules = readRules(module, page, turn, scratch);
  module.FPDF_ClosePage(page);
  return {
    width,
    height,
    chars,
    horizontal: rules.horizontal,
    vertical: rules.vertical,
    images: rules.images,
  };
}

/** Turns points of the page into the view of a reader: page space begins at the crop box's bottom left and ignores /Rotate. */
function turner(
  module: WrappedPdfiumModule,
  page: number,
  width: number,
  height: number,
  scratch: number,
): Turn {
  const box = module.FPDFPage_GetCropBox(page, scratch, scratch + 4, scratch + 8, scratch + 12)
    ? true
    : module.FPDFPage_GetMediaBox(page, scratch, scratch + 4, scratch + 8, scratch + 12);
  const f = floats(module, scratch, 4);
  const left = box ? Math.min(f[0] ?? 0, f[2] ?? 0) : 0;
  const bottom = box ? Math.min(f[1] ?? 0, f[3] ?? 0) : 0;
  switch (module.FPDFPage_GetRotation(page)) {
    case 1:
      return (x, y) => [y - bottom, x - left];
    case 2:
      return (x, y) => [width - (x - left), y - bottom];
    case 3:
      return (x, y) => [width - (y - bottom), height - (x - left)];
    default:
      return (x, y) => [x - left, height - (y - bottom)];
  }
}

function readChars(module: WrappedPdfiumModule, page: number, turn: Turn, scratch: number): Char[] {
  const text = module.FPDFText_LoadPage(page);
  if (!text) return [];
  const chars: Char[] = [];
  const places: number[] = [];
  // the plain exports are used: the wrapped functions cost more than the work for one character
  const exports = plain(module);
  const count = Math.min(module.FPDFText_CountChars(text), CHAR_LIMIT);
  let f = floats(module, scratch, 4); // left, top, right, bottom
  for (let i = 0; i < count; i++) {
    const code = exports.FPDFText_GetUnicode(text, i);
    // spaces and line ends that PDFium generates have no box; we make our own from the positions
    if (code <= 32 || code === 0xa0 || code === 0x3000 || code === 0xfffe) continue;
    if (!exports.FPDFText_GetLooseCharBox(text, i, scratch)) continue;
    if (f.length === 0) f = floats(module, scratch, 4); // the module's memory has grown and moved
    const a = turn(f[0] ?? 0, f[1] ?? 0);
    const b = turn(f[2] ?? 0, f[3] ?? 0);
    chars.push({
      text: String.fromCodePoint(code),
      x0: Math.min(a[0], b[0]),
      x1: Math.max(a[0], b[0]),
      y0: Math.min(a[1], b[1]),
      y1: Math.max(a[1], b[1]),
    });
    places.push(i);
  }
  const tall = tallFonts(chars);
  const cut = chars.map((char, i) => {
    const em = tall.get(tenths(char.y1 - char.y0));
    if (em === undefined || !exports.FPDFText_GetCharOrigin(text, places[i] ?? 0, scratch, scratch + 8))
      return char;
    const origin = doubles(module, scratch, 2);
    const baseline = turn(origin[0] ?? 0, origin[1] ?? 0)[1];
    return {
      ...char,
      y0: Math.max(char.y0, baseline - em * 0.95),
      y1: Math.min(char.y1, baseline + em * 0.25),
    };
  });
  module.FPDFText_ClosePage(text);
  return cut;
}

const tenths = (points: number): number => Math.round(points * 10);

/**
 * Finds fonts whose boxes are far taller than their letters: height of the box → size of the letters. Two lines of such a font
 * overlap. A Chinese character is as wide as its font is high, a digit nearly half as wide.
 */
export function tallFonts(chars: readonly Char[]): ReadonlyMap<number, number> {
  const fonts = new Map<number, number>();
  for (const { text, x0, x1, y0, y1 } of chars) {
    const width = x1 - x0;
    const height = y1 - y0;
    if (width <= 0) continue;
    if (text >= '\u2e80' && height > width * 1.6) fonts.set(tenths(height), width);
    else if (/\d/.test(text) && height > width * 3.6 && !fonts.has(tenths(height))) {
      fonts.set(tenths(height), width * 2);
    }
  }
  return fonts;
}
