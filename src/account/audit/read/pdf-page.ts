import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

/** One character of a page, its box in points from the page's top left. */
export interface Char {
  readonly text: string;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A ruling line: `at` is its y (horizontal) or x (vertical), from..to its extent along the other axis. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface RawPage {
  readonly width: number;
  readonly height: number;
  readonly chars: readonly Char[];
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
  /** how many pictures cover the page: with no character at all, a scan */
  readonly images: number;
}

export type PdfFailure = 'encrypted' | 'broken' | 'too-many-pages';

const PASSWORD_ERROR = 4;
const PATH = 2;
const IMAGE = 3;
const FORM = 5;
/** thinner than this a filled rectangle is a line; cells shaded in grey are thicker */
const THIN = 2.5;
/** a page of a form has some hundreds of path objects; a drawing with more tells nothing about tables */
const OBJECT_LIMIT = 20_000;
const CHAR_LIMIT = 60_000;

let loaded: Promise<WrappedPdfiumModule> | undefined;

/** PDFium as WebAssembly, once per process: its memory is its own, whatever the file does to it. */
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
  const exports = module.pdfium.wasmExports as unknown as {
    malloc(n: number): number;
    free(p: number): void;
  };
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

function heap(module: WrappedPdfiumModule): Uint8Array {
  // the typings leave the heap views out; after growth the module replaces them
  return (module.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8;
}

type Call = (...args: number[]) => number;
type PlainExports = Record<
  | 'FPDFText_GetUnicode'
  | 'FPDFText_GetLooseCharBox'
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

function plain(module: WrappedPdfiumModule): PlainExports {
  return module.pdfium.wasmExports as unknown as PlainExports;
}

type Turn = (x: number, y: number) => [number, number];

function readPage(module: WrappedPdfiumModule, document: number, index: number, scratch: number): RawPage {
  const page = module.FPDF_LoadPage(document, index);
  if (!page) return { width: 0, height: 0, chars: [], horizontal: [], vertical: [], images: 0 };
  const width = module.FPDF_GetPageWidthF(page);
  const height = module.FPDF_GetPageHeightF(page);
  const turn = turner(module, page, width, height, scratch);
  const chars = readChars(module, page, turn, scratch);
  const rules = { horizontal: [] as Rule[], vertical: [] as Rule[], images: 0, budget: OBJECT_LIMIT };
  const objects = plain(module).FPDFPage_CountObjects(page);
  const identity = [1, 0, 0, 1, 0, 0] as const;
  for (let i = 0; i < objects && rules.budget > 0; i++) {
    readObject(module, plain(module).FPDFPage_GetObject(page, i), identity, turn, scratch, rules, 0);
  }
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

/** Page space has its origin at the crop box's bottom left and knows nothing of /Rotate: turn it as it is seen. */
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

function floats(module: WrappedPdfiumModule, pointer: number, count: number): Float32Array {
  return new Float32Array(heap(module).buffer as ArrayBuffer, pointer, count);
}

function readChars(module: WrappedPdfiumModule, page: number, turn: Turn, scratch: number): Char[] {
  const text = module.FPDFText_LoadPage(page);
  if (!text) return [];
  const chars: Char[] = [];
  // the plain exports: the wrapped functions cost more than the work for one character
  const exports = plain(module);
  const count = Math.min(module.FPDFText_CountChars(text), CHAR_LIMIT);
  let f = floats(module, scratch, 4); // left, top, right, bottom
  for (let i = 0; i < count; i++) {
    const code = exports.FPDFText_GetUnicode(text, i);
    // generated spaces and line ends have no box of their own; ours come from the positions
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
  }
  module.FPDFText_ClosePage(text);
  return chars;
}

type Matrix = readonly [number, number, number, number, number, number];
interface Rules {
  horizontal: Rule[];
  vertical: Rule[];
  images: number;
  budget: number;
}

function readObject(
  module: WrappedPdfiumModule,
  object: number,
  outer: Matrix,
  turn: Turn,
  scratch: number,
  rules: Rules,
  depth: number,
): void {
  rules.budget -= 1;
  const type = plain(module).FPDFPageObj_GetType(object);
  if (type === IMAGE) rules.images += 1;
  if (type === FORM && depth < 4) {
    plain(module).FPDFPageObj_GetMatrix(object, scratch);
    const inner = times([...floats(module, scratch, 6)] as unknown as Matrix, outer);
    const count = plain(module).FPDFFormObj_CountObjects(object);
    for (let i = 0; i < count && rules.budget > 0; i++) {
      readObject(
        module,
        plain(module).FPDFFormObj_GetObject(object, i),
        inner,
        turn,
        scratch,
        rules,
        depth + 1,
      );
    }
  }
  if (type === PATH) readPath(module, object, outer, turn, scratch, rules);
}

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}

/** Reads a path's straight segments as rules: strokes as they are, thin filled rectangles as their middle line. */
function readPath(
  module: WrappedPdfiumModule,
  object: number,
  outer: Matrix,
  turn: Turn,
  scratch: number,
  rules: Rules,
): void {
  const segments = plain(module).FPDFPath_CountSegments(object);
  if (segments < 2 || segments > 400) return;
  plain(module).FPDFPageObj_GetMatrix(object, scratch);
  const matrix = times([...floats(module, scratch, 6)] as unknown as Matrix, outer);
  plain(module).FPDFPath_GetDrawMode(object, scratch, scratch + 4);
  const view = new Int32Array(heap(module).buffer as ArrayBuffer, scratch, 2);
  const filled = view[0] !== 0;
  const stroked = view[1] !== 0;
  let points: [number, number][] = [];
  const flush = () => {
    if (points.length > 1) addShape(points, filled && !stroked, rules);
    points = [];
  };
  for (let i = 0; i < segments; i++) {
    const segment = plain(module).FPDFPath_GetPathSegment(object, i);
    const kind = plain(module).FPDFPathSegment_GetType(segment);
    plain(module).FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
    const f = floats(module, scratch, 2);
    const x = f[0] ?? 0;
    const y = f[1] ?? 0;
    const point = turn(x * matrix[0] + y * matrix[2] + matrix[4], x * matrix[1] + y * matrix[3] + matrix[5]);
    if (kind === 2) flush();
    points.push(point);
    if (plain(module).FPDFPathSegment_GetClose(segment)) {
      const first = points[0];
      if (first) points.push(first);
      flush();
    }
  }
  flush();
}

function addShape(points: readonly [number, number][], fillOnly: boolean, rules: Rules): void {
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (y1 - y0 <= THIN && x1 - x0 > THIN) {
    rules.horizontal.push({ at: (y0 + y1) / 2, from: x0, to: x1 });
  } else if (x1 - x0 <= THIN && y1 - y0 > THIN) {
    rules.vertical.push({ at: (x0 + x1) / 2, from: y0, to: y1 });
  } else if (!fillOnly) {
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1], points[i]];
      if (a && b) addSegment(a, b, rules);
    }
  }
}

function addSegment(a: readonly [number, number], b: readonly [number, number], rules: Rules): void {
  const [dx, dy] = [Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])];
  if (dy <= 0.5 && dx > THIN) {
    rules.horizontal.push({ at: (a[1] + b[1]) / 2, from: Math.min(a[0], b[0]), to: Math.max(a[0], b[0]) });
  } else if (dx <= 0.5 && dy > THIN) {
    rules.vertical.push({ at: (a[0] + b[0]) / 2, from: Math.min(a[1], b[1]), to: Math.max(a[1], b[1]) });
  }
}
