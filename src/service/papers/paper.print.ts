import { typesetToFit } from '#shell/print/index.ts';
import { certificateSource } from './certificate.ts';
import { demoSeal } from './demo-seal.ts';
import { type NumberedKind, paperContent } from './kinds/index.ts';
import type { Seal, SealRequest } from './seal.ts';
import { paperSource } from './source.ts';
import type { PaperKind, PaperOptions, PaperSubject } from './types.ts';
import { sealWords } from './words.ts';

/** From 三号 down: the largest that keeps a paper on one page; what needs more flows on in 小四. */
const SIZES = [16, 15, 14, 13, 12, 11, 12];
/** A certificate is one sheet. */
const CARD_SIZES = [14, 12, 10.5, 9, 7.5];

/**
 * One paper as PDF bytes. The same subject gives the same bytes: the day is the paper's, no clock is asked. A preview bears
 * 预览 across each page, no number and no seal.
 */
export async function makePaper<K extends PaperKind>(
  subject: PaperSubject<K>,
  kind: K,
  { preview }: PaperOptions,
  seal: Seal = demoSeal,
): Promise<Uint8Array> {
  const request: SealRequest = { organ: subject.organ.name, ...sealOf(kind, subject) };
  const dress = { preview, seal: preview ? null : { ...seal.picture(request), note: seal.note } };
  const { pdf } = typesetToFit(sourcesOf(kind, subject, dress));
  return preview ? pdf : seal.finish(pdf, request);
}

function sourcesOf<K extends PaperKind>(
  kind: K,
  subject: PaperSubject<K>,
  dress: { preview: boolean; seal: { svg: string; alt: string; note: string | null } | null },
): string[] {
  if (kind === 'certificate') {
    const card = subject as PaperSubject<'certificate'>;
    return CARD_SIZES.map((size) => certificateSource(card, { ...dress, size }));
  }
  const content = paperContent(kind as NumberedKind, subject as PaperSubject<NumberedKind>);
  return SIZES.map((size) => paperSource(content, { ...dress, size }));
}

function sealOf(kind: PaperKind, subject: PaperSubject): Pick<SealRequest, 'use' | 'words'> {
  if (kind === 'certificate') return { use: 'organ', words: '' };
  const { seal } = paperContent(kind as NumberedKind, subject as PaperSubject<NumberedKind>);
  return { use: seal, words: seal === 'special' ? sealWords(subject) : '' };
}
