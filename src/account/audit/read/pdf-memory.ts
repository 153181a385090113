import type { WrappedPdfiumModule } from '@embedpdf/pdfium';

/** From the page's own space to points from the top left of the page as it is seen. */
export type Turn = (x: number, y: number) => [number, number];

export function heap(module: WrappedPdfiumModule): Uint8Array {
  // the typings leave the heap views out; after growth the module replaces them
  return (module.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8;
}

type Call = (...args: number[]) => number;
type PlainExports = Record<
  | 'FPDFText_GetUnicode'
  | 'FPDFText_GetLooseCharBox'
  | 'FPDFText_GetCharOrigin'
  | 'FPDFPage_CountObjects'
  | 'FPDFPage_GetObject'
  | 'FPDFPageObj_GetType'
  | 'FPDFPageObj_GetMatrix'
  | 'FPDFFormObj_CountObjects'
  | 'FPDFFormObj_GetObject'
  | 'FPDFPath_CountSegments'
  | 'FPDFPath_GetDrawMode'
  | 'FPDFPath_GetPathSegment'
  | 'FPDFPathSegment_GetType'
  | 'FPDFPathSegment_GetPoint'
  | 'FPDFPathSegment_GetClose',
  Call
>;

export function plain(module: WrappedPdfiumModule): PlainExports {
  // the typings have only the functions that convert text; these exports take plain numbers
  return module.pdfium.wasmExports as unknown as PlainExports;
}
let views = new Map<number, Float32Array>();
let viewed: ArrayBufferLike | undefined;

/** Numbers that PDFium has just written. The next call reuses the same view. */
export function floats(module: WrappedPdfiumModule, pointer: number, count: number): Float32Array {
  const { buffer } = heap(module);
  if (buffer !== viewed || views.size > 64) {
    viewed = buffer;
    views = new Map();
  }
  const key = pointer * 16 + count;
  const known = views.get(key);
  if (known) return known;
  const made = new Float32Array(buffer as ArrayBuffer, pointer, count);
  views.set(key, made);
  return made;
}

/** Doubles that PDFium has just written. */
export function doubles(module: WrappedPdfiumModule, pointer: number, count: number): Float64Array {
  return new Float64Array(heap(module).buffer as ArrayBuffer, pointer, count);
}

/** The allocator of the module's memory, for bytes that we hand over. */
export function memory(module: WrappedPdfiumModule) {
  // the typings leave the allocator out
  return module.pdfium.wasmExports as unknown as { malloc(n: number): number; free(p: number): void };
}

/** Matrix of an object: a, b, c, d, e, f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** The matrix that PDFium has just written. */
export function matrixAt(module: WrappedPdfiumModule, pointer: number): Matrix {
  const at = floats(module, pointer, 6);
  return [at[0]!, at[1]!, at[2]!, at[3]!, at[4]!, at[5]!];
}
