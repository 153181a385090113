import type { PaperContent } from '../content.ts';
import type { PaperKind, PaperSubject } from '../types.ts';

/** One kind of paper: what it says of its subject. Pure. */
export interface PaperRule<K extends Exclude<PaperKind, 'certificate'>> {
  content(subject: PaperSubject<K>): PaperContent;
}
