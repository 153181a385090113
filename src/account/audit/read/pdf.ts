import { ok, type Result, refused } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import type { Block, Grid, ReadDocument, TextLine } from './document.ts';
import { LIMITS } from './limits.ts';
import { gridsOf } from './pdf-grid.ts';
import { linesOf, type Run } from './pdf-lines.ts';
import { looseGrids } from './pdf-loose.ts';
import { type Char, forgetPdfium, openPdf, type RawPage } from './pdf-page.ts';

/** Reads a PDF by the positions of its characters. Refuses an encrypted, broken or too long file and a scan without text. */
export async function readPdf(
  name: string,
  bytes: Uint8Array,
  now: () => number,
): Promise<Result<ReadDocument>> {
  const started = now();
  try {
    const pdf = await openPdf(bytes, LIMITS.pages);
    if (pdf === 'encrypted') return refused(problems.of('audit/encrypted', name, {}));
    if (pdf === 'broken') return refused(problems.of('audit/broken-file', name, { format: 'PDF' }));
    if (pdf === 'too-many-pages')
      return refused(problems.of('audit/too-many-pages', name, { limit: LIMITS.pages }));
    const blocks: Block[] = [];
    const sizes: [number, number][] = [];
    let images = 0;
    let pictures = 0;
    try {
      for (let index = 0; index < pdf.count; index++) {
        if (now() - started > LIMITS.milliseconds) return refused(problems.of('audit/too-slow', name, {}));
        const page = onPage(pdf.page(index));
        sizes.push([page.width, page.height]);
        images += page.images;
        if (page.images > 0 && page.chars.length < 40 && index > 0) pictures += 1;
        blocks.push(...pageBlocks(page, index + 1));
      }
      if (blocks.length === 0) {
        return refused(problems.of(images > 0 ? 'audit/scan' : 'audit/no-text', name, {}));
      }
      const read: ReadDocument = { format: 'pdf', name, pages: pdf.count, blocks, sizes, pictures };
      return ok(read);
    } finally {
      pdf.close();
    }
  } catch {
    // the file caused a trap inside the WebAssembly module: the module is thrown away
    forgetPdfium();
    return refused(problems.of('audit/broken-file', name, { format: 'PDF' }));
  }
}

interface SeenPage extends RawPage {
  /** characters beyond the page's right edge */
  readonly beyond: RawPage['chars'];
}

/** Leaves out text beyond the page's edge, where spreadsheets export some: nobody sees it, so it is not published. */
function onPage(page: RawPage): SeenPage {
  const across = (c: Char) => (c.x0 + c.x1) / 2;
  const down = (c: Char) => (c.y0 + c.y1) / 2;
  const within = page.chars.filter((c) => down(c) >= 0 && down(c) <= page.height && across(c) >= 0);
  return {
    ...page,
    chars: within.filter((c) => across(c) <= page.width),
    beyond: within.filter((c) => across(c) > page.width),
  };
}

/** Cuts a line that runs over the page's edge after its last punctuation mark: the rest may be half a figure. */
export function uncut(run: Run, beyond: RawPage['chars']): Run & { readonly cut?: true } {
  if (!beyond.some((c) => Math.min(c.y1, run.y1) - Math.max(c.y0, run.y0) > (run.y1 - run.y0) / 2))
    return run;
  const end = Math.max(...['，', '。', '；', '、'].map((mark) => run.text.lastIndexOf(mark))) + 1;
  return { ...run, text: run.text.slice(0, end), cut: true };
}

function pageBlocks(page: SeenPage, number: number): Block[] {
  const ruled = gridsOf(page, number);
  const loose = looseGrids(ruled.rest, page.horizontal, number, ruled.grids.length > 0);
  const lines = linesOf(loose.rest)
    .filter((line) => !isPageNumber(line, page.height))
    .map((line) => uncut(line, page.beyond));
  const margin = rightMargin(lines);
  const items: { top: number; block: (line: number) => Block }[] = [
    ...[...ruled.grids, ...loose.grids].map((grid) => ({
      top: grid.top,
      block: (line: number): Block => {
        const { top: _top, bottom: _bottom, ...plain } = grid;
        return numbered(plain, line);
      },
    })),
    ...lines.map((run, i) => ({
      top: run.y0,
      block: (line: number): TextLine => ({
        kind: 'line',
        page: number,
        line,
        text: run.text,
        box: [run.x0, run.y0, run.x1 - run.x0, run.y1 - run.y0],
        ends: run.cut === true || endsParagraph(run, lines[i + 1], margin),
      }),
    })),
  ];
  items.sort((a, b) => a.top - b.top);
  return items.map((item, index) => item.block(index + 1));
}

/** Is a line the page's number at head or foot? It would break a sentence that goes on over the page. */
function isPageNumber(line: Run, height: number): boolean {
  const edge = line.y0 > height * 0.88 || line.y1 < height * 0.07;
  return edge && /^[-—─–第·\s]*\d{1,3}[-—─–页·\s]*$/.test(line.text);
}

/** Numbers the lines of a table's cells, counting on from the table's own line. */
function numbered(grid: Grid, line: number): Grid {
  return { ...grid, line, cells: grid.cells.map((cell) => ({ ...cell, line: line + cell.row })) };
}

function rightMargin(lines: readonly Run[]): { left: number; right: number } {
  const long = lines.filter((line) => line.text.length > 12);
  return {
    left: Math.min(...long.map((line) => line.x0), Number.POSITIVE_INFINITY),
    right: Math.max(...long.map((line) => line.x1), 0),
  };
}

const BREAKS_OFF = /^.{12,}[，；：、][^。；：！？]*[^。；：！？]$/;
const TOKEN =
  /^(?:[（“《〔【]?(?:[\d.,，%]+[\u4e00-\u9fff]{0,2}|[^（“《〔【])[）”》〕】，。、；：]*(?:\d[\d.,，%]*[\u4e00-\u9fff]{0,2})?|.)/;

/** Does a line end a paragraph? It stops short of the right margin, or the next line is indented. */
export function endsParagraph(
  run: Run,
  next: Run | undefined,
  margin: { left: number; right: number },
): boolean {
  const size = run.y1 - run.y0;
  if (run.x0 > margin.left + size * 3.5) return true; // a line in the middle is a title
  // a page's last line goes on over the page if it is full or breaks off inside a sentence
  if (!next) return run.x1 < margin.right - size * (BREAKS_OFF.test(run.text) ? 6 : 2.2);
  if (next.y0 - run.y1 > size * 2.5) return true;
  // a line may stop short before a long token: numbers are not broken, and brackets stay with their words
  const token = TOKEN.exec(next.text)?.[0] ?? '';
  const width = (next.xs[token.length] ?? next.x1) - next.x0;
  if (run.x1 + Math.min(width, size * 9) < margin.right - size * 1.2) return true;
  return next.x0 > margin.left + size * 0.9;
}
