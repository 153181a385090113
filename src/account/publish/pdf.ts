import { createRequire } from 'node:module';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { AccountDocument } from './document.ts';
import { typstSource } from './typst.ts';

/** The typeface comes with the program (Noto Serif SC, SIL Open Font License): a fresh machine has no Chinese one. */
function fontFolders(): string[] {
  const home = path.dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'),
  );
  return ['400Regular', '700Bold'].map((weight) => path.join(home, weight));
}

/** The account as PDF bytes. A source that Typst refuses is a defect: it throws with Typst's words. */
export function accountPdf(document: AccountDocument): Buffer {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: fontFolders() }] });
  try {
    return compiler.pdf({ mainFileContent: typstSource(document) });
  } finally {
    compiler.evictCache(0);
  }
}
