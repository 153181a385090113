import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFolders } from './typefaces.ts';

/** What one piece of printing asks for. */
export interface PrintJob {
  /** Typst sources of one document, from the roomiest to the tightest */
  readonly sources: readonly string[];
  /** PDF/A-2a (ISO 19005-2): with its typefaces and tagged, to be kept and read aloud */
  readonly toKeep: boolean;
}

export interface Paged {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** which of the sources was taken */
  readonly choice: number;
}

/** Results of so many compilations stay in Typst's memory: the settings, the seal, the glyphs of the next paper. */
const KEEP = 2;

let shared: NodeCompiler | undefined;

/** Reading the typefaces takes most of the time of a first page, so that one compiler serves them all. */
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

/** PDF/A forbids letters that no typeface of the machine has; those are no reason to refuse a paper: it is an ordinary PDF then. */
function print(document: NodeTypstDocument, toKeep: boolean): Uint8Array {
  if (!toKeep) return compiler().pdf(document);
  try {
    return compiler().pdf(document, { pdfStandard: 'a-2a' });
  } catch {
    return compiler().pdf(document);
  }
}

/**
 * The first source that stands on one page; if none does, the last one on as many as it needs. The sources differ in size only:
 * what takes three pages will not come down to one, so the ones between are not tried. A source that Typst refuses is a defect
 * of ours: throws with Typst's words. Blocks the thread; others ask printer.ts.
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
