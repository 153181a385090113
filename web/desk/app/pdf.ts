import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import wasmAddress from '@embedpdf/pdfium/pdfium.wasm?url';

/** the most pages beside a form; a window of its own shows the rest */
const MOST_PAGES = 40;
const MOST_PIXELS = 8_000_000;
/** A4 */
const UPRIGHT = Math.SQRT1_2;
const BGRA = 4;
const WHITE = 0xffffffff;
/** paints annotations too (a stamp belongs to the page), with red first, as in a canvas */
const FLAGS = 0x01 | 0x10;

let loaded: Promise<WrappedPdfiumModule> | undefined;

/** Loads PDFium with the first PDF. With it a document looks the same in every browser. */
function pdfium(): Promise<WrappedPdfiumModule> {
  loaded ??= (async () => {
    const answer = await fetch(wasmAddress);
    const module = await init({ wasmBinary: await answer.arrayBuffer() });
    module.PDFiumExt_Init();
    return module;
  })().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

interface Memory {
  malloc(size: number): number;
  free(at: number): void;
}

const heapOf = (module: WrappedPdfiumModule) => (module.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8;

export interface OpenPdf {
  /** all pages, also those that are not painted */
  readonly count: number;
  readonly shown: number;
  /** width : height of a page */
  readonly ratio: (page: number) => number;
  readonly paint: (page: number, width: number) => ImageData | null;
  readonly close: () => void;
}

/** Opens a PDF; null when it is none or locked. Pages count from 0. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf | null> {
  const module = await pdfium();
  const memory = module.pdfium.wasmExports as unknown as Memory;
  const data = memory.malloc(bytes.length);
  heapOf(module).set(bytes, data);
  const document = module.FPDF_LoadMemDocument(data, bytes.length, '');
  if (!document) {
    memory.free(data);
    return null;
  }
  const count = module.FPDF_GetPageCount(document);
  const onPage = <T>(page: number, none: T, use: (handle: number) => T): T => {
    const handle = module.FPDF_LoadPage(document, page);
    if (!handle) return none;
    try {
      return use(handle);
    } finally {
      module.FPDF_ClosePage(handle);
    }
  };
  const ratioOf = (handle: number) => {
    const ratio = module.FPDF_GetPageWidthF(handle) / module.FPDF_GetPageHeightF(handle);
    return Number.isFinite(ratio) && ratio > 0 ? ratio : UPRIGHT;
  };
  return {
    count,
    shown: Math.min(count, MOST_PAGES),
    ratio: (page) => onPage(page, UPRIGHT, ratioOf),
    paint: (page, width) => onPage(page, null, (handle) => paint(module, handle, width, ratioOf(handle))),
    close() {
      module.FPDF_CloseDocument(document);
      memory.free(data);
    },
  };
}

function paint(module: WrappedPdfiumModule, handle: number, wanted: number, ratio: number): ImageData | null {
  const width = Math.max(1, Math.round(Math.min(wanted, Math.sqrt(MOST_PIXELS * ratio))));
  const height = Math.max(1, Math.round(width / ratio));
  const bitmap = module.FPDFBitmap_CreateEx(width, height, BGRA, 0, 0);
  if (!bitmap) return null;
  module.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
  module.FPDF_RenderPageBitmap(bitmap, handle, 0, 0, width, height, 0, FLAGS);
  const at = module.FPDFBitmap_GetBuffer(bitmap);
  const stride = module.FPDFBitmap_GetStride(bitmap);
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row += 1)
    pixels.set(heapOf(module).subarray(at + row * stride, at + row * stride + width * 4), row * width * 4);
  module.FPDFBitmap_Destroy(bitmap);
  return new ImageData(pixels, width, height);
}
