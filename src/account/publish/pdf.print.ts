import { typeset } from '#shell/print/index.ts';
import type { AccountDocument } from './document.ts';
import { typstSource } from './typst.ts';

/** The account as PDF bytes. */
export function accountPdf(document: AccountDocument): Promise<Uint8Array> {
  return typeset(typstSource(document));
}
