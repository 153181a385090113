import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import { floats, heap, type Matrix, matrixAt, plain, type Turn } from './pdf-memory.ts';

/** A ruling line: `at` is its y (horizontal) or x (vertical), from..to its extent along the other axis. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const PATH = 2;
const IMAGE = 3;
const FORM = 5;
/** a filled rectangle thinner than this is a line; shaded cells are thicker */
const THIN = 2.5;
/** a page of a form has some hundreds of path objects; a drawing with more tells nothing about tables */
const OBJECT_LIMIT = 20_000;

/** The ruling lines of a page, and how many pictures it has. */
export function readRules(
  module: WrappedPdfiumModule,
  page: number,
  turn: Turn,
  scratch: number,
): { horizontal: readonly Rule[]; vertical: readonly Rule[]; images: number } {
  const rules: Rules = { horizontal: [], vertical: [], images: 0, budget: OBJECT_LIMIT };
  const objects = plain(module).FPDFPage_CountObjects(page);
  const identity: Matrix = [1, 0, 0, 1, 0, 0];
  for (let i = 0; i < objects && rules.budget > 0; i++) {
    readObject(module, plain(module).FPDFPage_GetObject(page, i), identity, turn, scratch, rules, 0);
  }
  return rules;
}

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
    const inner = times(matrixAt(module, scratch), outer);
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
  const matrix = times(matrixAt(module, scratch), outer);
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
