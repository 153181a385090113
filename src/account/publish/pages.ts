import { type AccountDocument, type Block, type Part, textOf } from './document.ts';
import { widthOf } from './fit.ts';

/** Measures of the DOCX in twentieths of a point; docx.ts uses them. */
export const TEXT = { size: 24, line: 420, indent: 480 } as const;
export const BODY = { width: 11_906 - 2 * 1_440, height: 16_838 - 2 * 1_440 } as const;

const HEADING = { part: 1_100, 1: 800, 2: 640 } as const;

/** The place where the text goes on: a page, and how much of it is full. */
interface Pen {
  page: number;
  down: number;
}

function turn(pen: Pen): void {
  pen.page += 1;
  pen.down = 0;
}

/** Places a heading, which stays with at least one line of its text. */
function heading(pen: Pen, level: 1 | 2): void {
  if (pen.down + HEADING[level] + TEXT.line > BODY.height) turn(pen);
  pen.down += HEADING[level];
}

function paragraph(pen: Pen, text: string): void {
  const lines = Math.max(1, Math.ceil((widthOf(text, TEXT.size) + TEXT.indent) / BODY.width));
  for (let line = 0; line < lines; line++) {
    if (pen.down + TEXT.line > BODY.height) turn(pen);
    pen.down += TEXT.line;
  }
}

/** The pages of this block's entries in the contents: a table, or a heading of the first level. */
function blockPages(pen: Pen, block: Block, afterTable: boolean): number[] {
  if (block.kind === 'table' || afterTable) turn(pen);
  if (block.kind === 'table') return [pen.page];
  if (block.kind === 'paragraph') {
    paragraph(pen, textOf(block.runs));
    return [];
  }
  heading(pen, block.level);
  return block.level === 1 ? [pen.page] : [];
}

function partPages(pen: Pen, { blocks }: Part): number[] {
  turn(pen);
  pen.down = HEADING.part;
  const first = pen.page;
  return [
    first,
    ...blocks.flatMap((block, index) => blockPages(pen, block, blocks[index - 1]?.kind === 'table')),
  ];
}

/**
 * The pages of the entries of the contents, in order: parts, tables, headings of the first level. Tables have a page of
 * their own; the length of text is estimated by its width. Word corrects an error of one page when it updates the contents.
 */
export function contentsPages({ parts }: AccountDocument): number[] {
  // the cover and the contents come before
  const pen = { page: 2, down: 0 };
  return parts.flatMap((part) => partPages(pen, part));
}
