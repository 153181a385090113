import type { Place } from '#base/kernel/index.ts';
import type { Finding } from '../audit.ts';
import type { Block, Box, ReadDocument } from '../read/document.ts';

/** How a page shows a value of a finding: framed on a page's picture, or marked among the lines around it. */
export type Shown =
  | { readonly kind: 'page'; readonly page: number; readonly box: Box }
  | { readonly kind: 'lines'; readonly lines: readonly ShownLine[] };

export interface ShownLine {
  readonly line: number;
  readonly text: string;
  readonly here: boolean;
}

/** The place of a value on screen; `document` counts from 0 over the given documents. */
export interface Sight {
  readonly document: number;
  readonly shown: Shown;
}

const AROUND = 3;
const LONGEST_LINE = 400;

/** A block as lines of text: a table gives one for each row, its cells parted by 　｜　. */
function linesOf(block: Block): { line: number; text: string }[] {
  if (block.kind === 'line') return [{ line: block.line, text: block.text }];
  const rows = Map.groupBy(block.cells, ({ line }) => line);
  return [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([line, cells]) => ({ line, text: cells.map(({ text }) => text.trim()).join(' ｜ ') }));
}

function boxAt(block: Block, place: Place): boolean {
  const same = (box: Box | undefined) =>
    box !== undefined && place.box !== undefined && box.every((side, i) => side === place.box?.[i]);
  return same(block.box) || (block.kind === 'table' && block.cells.some(({ box }) => same(box)));
}

/** Finds the file of a place. A place names page and line only, so this is the file that has its quote there. */
function documentOf(documents: readonly ReadDocument[], place: Place): number {
  if (documents.length === 1) return 0;
  const word = place.quote.split('｜').at(-1)?.replaceAll('…', '').slice(0, 12) ?? '';
  const scores: number[] = documents.map(({ blocks }) => {
    const onPage = blocks.filter(({ page }) => page === place.page);
    if (onPage.some((block) => boxAt(block, place))) return 2;
    const lines = onPage.flatMap(linesOf);
    return lines.some(({ line, text }) => line === place.line && text.includes(word)) ? 1 : 0;
  });
  return scores.indexOf(Math.max(...scores));
}

function aroundOf(document: ReadDocument, place: Place): ShownLine[] {
  const lines = document.blocks
    .filter(({ page }) => page === place.page)
    .flatMap(linesOf)
    .filter(({ text }) => text.trim() !== '');
  const at = lines.findIndex(({ line }) => line === place.line);
  if (at < 0) return [];
  return lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).map(({ line, text }) => ({
    line,
    text: text.slice(0, LONGEST_LINE),
    here: line === place.line,
  }));
}

function sightOf(documents: readonly ReadDocument[], place: Place): Sight {
  const at = documentOf(documents, place);
  const document = documents[at];
  const { page, box } = place;
  if (document?.format === 'pdf' && page !== null && box)
    return { document: at, shown: { kind: 'page', page, box } };
  const lines = document ? aroundOf(document, place) : [];
  return { document: at, shown: { kind: 'lines', lines } };
}

/** For each finding's id, the sights of its values, in the order of the values. */
export function sightsOf(
  documents: readonly ReadDocument[],
  findings: readonly Finding[],
): Record<string, Sight[]> {
  return Object.fromEntries(
    findings.map(({ id, values }) => [id, values.map(({ place }) => sightOf(documents, place))]),
  );
}
