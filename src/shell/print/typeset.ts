import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFolders } from './typefaces.ts';

/** A document to be printed. */
export interface PrintJob {
  /** Typst sources of one document, from the roomiest to the tightest */
  readonly sources: readonly string[];
  /** PDF/A-2a (ISO 19005-2): with its typefaces and tagged, to be kept and read aloud */
  readonly toKeep: boolean;
}

export interface Paged {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** index of the source that was used */
  readonly choice: number;
}

/** The number of compilations whose results stay in Typst's memory, for the settings, seal and glyphs of the next paper. */
const KEEP = 2;

let shared: NodeCompiler | undefined;

/** One compiler for all documents, because reading the typefaces takes most of the time of a first page. */
function compiler(): NodeCompiler {
  shared ??= NodeCompiler.create({ fontArgs: [{ fontPaths: fontFolders }] });
  return shared;
}

function compile(source: string): NodeTypstDocument {
  const made = compiler().compile({ mainFileContent: source });
  if (made.result && !made.hasError()) return made.result;
  const why = made.takeDiagnostics();
  throw new Error(`Typst: ${JSON.stringify(why ? compiler().fetchDiagnostics(why) : 'no document')}`);
}

/** Writes PDF/A, or an ordinary PDF where no typeface has a letter: PDF/A forbids that, but the paper must not be refused. */
function print(document: NodeTypstDocument, toKeep: boolean): Uint8Array {
  if (!toKeep) return compiler().pdf(document);
  try {
    return compiler().pdf(document, { pdfStandard: 'a-2a' });
  } catch {
    return compiler().pdf(document);
  }
}

/**
 * Typesets the first source that fits on one page, else the last one on several. The sources differ in size only: where one
 * takes three pages, those between are not tried. Throws Typst's words for a source that it refuses, which is a defect of ours.
 * Blocks its thread, so other code calls printer.ts.
 */
export function typesetNow({ sources, toKeep }: PrintJob): Paged {
  try {
    let choice = 0;
    const last = sources.length - 1;
    let document = compile(sources[0] ?? '');
    while (document.numOfPages > 1 && choice < last) {
      choice = document.numOfPages > 2 ? last : choice + 1;
      document = compile(sources[choice] ?? '');
    }
    return { pdf: print(document, toKeep), pages: document.numOfPages, choice };
  } finally {
    compiler().evictCache(KEEP);
  }
}
