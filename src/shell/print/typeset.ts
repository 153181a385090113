import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFolders } from './typefaces.ts';

/**
 * The one place that sets type: Typst source in, PDF bytes out. A source that Typst refuses is a defect of ours: it throws
 * with Typst's words.
 */
export interface Paged {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** which of the sources was taken */
  readonly choice: number;
}

/** Results of so many compilations stay in Typst's memory: the settings, the seal, the glyphs of the next paper. */
const KEEP = 8;

let shared: NodeCompiler | undefined;

/** Reading the typefaces takes most of the time of a first page, so that one compiler serves the whole process. */
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

export function typeset(source: string): Uint8Array {
  return typesetToFit([source]).pdf;
}

/**
 * PDF/A-2a (ISO 19005-2) for what is kept and read aloud; it forbids letters that no typeface of the machine has, and those are
 * no reason to refuse a paper: then it is an ordinary PDF 1.7.
 */
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
 * what takes three pages will not come down to one, so the ones between are not tried.
 */
export function typesetToFit(
  sources: readonly string[],
  { toKeep = false }: { readonly toKeep?: boolean } = {},
): Paged {
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
