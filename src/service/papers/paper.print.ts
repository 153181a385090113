import type { PaperKind, PaperOptions, PaperSubject } from './types.ts';

/** One paper as PDF bytes; the same subject gives the same bytes. */
export async function makePaper<K extends PaperKind>(
  _subject: PaperSubject<K>,
  _kind: K,
  _options: PaperOptions,
): Promise<Uint8Array> {
  return new TextEncoder().encode('%PDF-1.7\n%%EOF\n');
}
