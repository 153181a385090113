import { heap, memory } from './pdf-memory.ts';
import { pdfium } from './pdf-page.ts';
import { encodePng } from './png.ts';

/** The most pixels that are painted, more than a screen shows. A huge page is made smaller. */
const MOST_PIXELS = 6_000_000;
const BGRX = 3;
const WHITE = 0xffffffff;
/** paints annotations too: a stamp on a page belongs to it */
const WITH_ANNOTATIONS = 1;

/**
 * One page of a PDF as a PNG, `width` pixels wide (less when the page would be too tall). `page` counts from 1.
 * undefined when there is no such page or the file cannot be opened.
 */
export async function renderPage(
  bytes: Uint8Array,
  page: number,
  width: number,
): Promise<Uint8Array | undefined> {
  const module = await pdfium();
  const exports = memory(module);
  const data = exports.malloc(bytes.length);
  heap(module).set(bytes, data);
  const document = module.FPDF_LoadMemDocument(data, bytes.length, '');
  try {
    const handle = document ? module.FPDF_LoadPage(document, page - 1) : 0;
    if (!handle) return undefined;
    const sheet = { width: module.FPDF_GetPageWidthF(handle), height: module.FPDF_GetPageHeightF(handle) };
    if (!(sheet.width > 0 && sheet.height > 0)) return undefined;
    const scale = Math.min(width / sheet.width, Math.sqrt(MOST_PIXELS / (sheet.width * sheet.height)));
    const pixels = [sheet.width, sheet.height].map((side) => Math.max(1, Math.round(side * scale)));
    const [across, down] = pixels as [number, number];
    const bitmap = module.FPDFBitmap_CreateEx(across, down, BGRX, 0, 0);
    if (!bitmap) return undefined;
    module.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, WHITE);
    module.FPDF_RenderPageBitmap(bitmap, handle, 0, 0, across, down, 0, WITH_ANNOTATIONS);
    const stride = module.FPDFBitmap_GetStride(bitmap);
    const at = module.FPDFBitmap_GetBuffer(bitmap);
    const bgrx = heap(module).slice(at, at + stride * down);
    module.FPDFBitmap_Destroy(bitmap);
    module.FPDF_ClosePage(handle);
    return encodePng({ width: across, height: down, stride, bgrx });
  } finally {
    if (document) module.FPDF_CloseDocument(document);
    exports.free(data);
  }
}
