import type { Char } from './pdf-page.ts';

/** A cell's box: left, top, right, bottom. */
export type Frame = readonly [number, number, number, number];

interface Line {
  y0: number;
  y1: number;
  readonly chars: Char[];
}

const SAME = 0.8;

/**
 * Gives every character its cell. Where a row is too low for a label of several lines, a spreadsheet prints the label over the
 * rows above and below. Such a block stays whole, in its own cell.
 */
export function cellsOfChars(
  chars: readonly Char[],
  frames: readonly Frame[],
  at: (x: number, y: number) => number,
): Char[][] {
  const out: Char[][] = frames.map(() => []);
  const home = (char: Char) => at((char.x0 + char.x1) / 2, (char.y0 + char.y1) / 2);
  const found = [...stretches(chars, home, frames)].flatMap(byOrdinal).map((lines) => {
    const own = lines.flatMap((line) => line.chars);
    return { own, lines, touched: [...new Set(own.map(home))] };
  });
  const holders = new Map<number, number>();
  for (const { touched } of found)
    for (const cell of touched) holders.set(cell, (holders.get(cell) ?? 0) + 1);
  for (const { own, lines, touched } of found) {
    const shared = touched.some((cell) => (holders.get(cell) ?? 0) > 1);
    const owner = touched.length > 1 ? ownerOf(lines, touched, frames, shared) : touched[0];
    for (const char of own) out[owner ?? home(char)]?.push(char);
  }
  return out;
}

/** Parts lines into labels: one that begins with 二十四、 or a code begins another label. */
function byOrdinal(lines: readonly Line[]): Line[][] {
  const out: Line[][] = [];
  for (const line of lines) {
    const text = line.chars.map((c) => c.text).join('');
    const last = out.at(-1);
    if (last && !/^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d{3,7}$)/.test(text))
      last.push(line);
    else out.push([line]);
  }
  return out;
}

/** Runs of characters that the producer wrote one after the other into one column: to the right, or on the line below. */
function* stretches(
  chars: readonly Char[],
  home: (char: Char) => number,
  frames: readonly Frame[],
): Generator<Line[]> {
  let lines: Line[] = [];
  let frame: Frame | undefined;
  for (const char of chars) {
    const line = lines.at(-1);
    const last = line?.chars.at(-1);
    const middle = (char.x0 + char.x1) / 2;
    const inside = frame && middle > frame[0] - 1 && middle < frame[2] + 1;
    // on the same line, a character in the next cell or over earlier characters begins another text
    const onwards = last && char.x0 > last.x1 - (last.x1 - last.x0) * 0.4 && home(char) === home(last);
    if (line && onwards && onLine(char, line)) {
      line.y0 = Math.min(line.y0, char.y0);
      line.y1 = Math.max(line.y1, char.y1);
      line.chars.push(char);
      continue;
    }
    if (!(line && last && inside && char.x0 < last.x1 && nextLine(char, line))) {
      if (lines.length > 0) yield lines;
      lines = [];
      frame = frames[home(char)];
    }
    lines.push({ y0: char.y0, y1: char.y1, chars: [char] });
  }
  if (lines.length > 0) yield lines;
}

const middleOf = (line: { readonly y0: number; readonly y1: number }): number => (line.y0 + line.y1) / 2;

function onLine(char: Char, line: Line): boolean {
  return Math.abs(middleOf(char) - middleOf(line)) < (line.y1 - line.y0) * 0.4;
}

function nextLine(char: Char, line: Line): boolean {
  const down = middleOf(char) - middleOf(line);
  return down > (line.y1 - line.y0) * 0.6 && down < (line.y1 - line.y0) * 2.2;
}

/**
 * The cell of a block of lines, if it is one block and not the labels of several rows. `shared`: a cell that it touches has
 * another text too.
 */
function ownerOf(
  lines: readonly Line[],
  touched: readonly number[],
  frames: readonly Frame[],
  shared: boolean,
): number | undefined {
  const boxes = touched.map((index) => ({ index, frame: frames[index] as Frame }));
  boxes.sort((a, b) => a.frame[1] - b.frame[1]);
  const parts = lines.map((line) => ({ line, frame: boxes.find((b) => middleOf(line) < b.frame[3])?.frame }));
  if (lines.length < 2 || eachInItsOwn(parts, shared)) return undefined;
  const top = Math.min(...lines.map((l) => l.y0));
  const bottom = Math.max(...lines.map((l) => l.y1));
  const [first, last] = [boxes[0], boxes.at(-1)];
  const centred = boxes.find(({ frame }) => {
    const height = frame[3] - frame[1];
    return (
      Math.abs((top + bottom) / 2 - (frame[1] + frame[3]) / 2) < height * 0.2 && bottom - top > height * 0.8
    );
  });
  if (centred) return centred.index;
  const low = (lines[0]?.y1 ?? 0) - (lines[0]?.y0 ?? 0);
  if (first && Math.abs(top - first.frame[1]) < low * 0.2) return first.index;
  if (last && Math.abs(bottom - last.frame[3]) < low * 0.2) return last.index;
  return undefined;
}

/**
 * Are the lines texts of several cells, each inside its cell and over no border? Where one of the cells has another text too,
 * they are so only if they are set alike in the rows of one column.
 */
function eachInItsOwn(
  parts: readonly { readonly line: Line; readonly frame: Frame | undefined }[],
  shared: boolean,
): boolean {
  const inside = parts.every(({ line, frame }) => {
    const over = frame ? Math.max(frame[1] - line.y0, line.y1 - frame[3]) : 1;
    return over < (line.y1 - line.y0) * 0.2;
  });
  if (!inside || !shared) return inside;
  const frames = parts.flatMap(({ frame }) => (frame ? [frame] : []));
  const [first] = frames;
  const oneColumn = frames.every(
    (f) => Math.abs(f[0] - (first?.[0] ?? 0)) + Math.abs(f[2] - (first?.[2] ?? 0)) < 1,
  );
  const offsets = parts.map(
    ({ line, frame }) => middleOf(line) - ((frame?.[1] ?? 0) + (frame?.[3] ?? 0)) / 2,
  );
  return (
    oneColumn && new Set(frames).size === parts.length && Math.max(...offsets) - Math.min(...offsets) < SAME
  );
}
