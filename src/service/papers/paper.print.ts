import type { Problem } from '#base/kernel/index.ts';
import { lettersLacking, typesetToFit } from '#shell/print/index.ts';
import { certificateSource } from './certificate.ts';
import { type PaperContent, wordsOf } from './content.ts';
import { demoSeal } from './demo-seal.ts';
import { type NumberedKind, paperContent } from './kinds/index.ts';
import { plain } from './plain.ts';
import { problems } from './problems.ts';
import type { Seal, SealRequest } from './seal.ts';
import { paperSource } from './source.ts';
import type { PaperKind, PaperOptions, PaperSubject } from './types.ts';
import { sealWords } from './words.ts';

/** Sizes of the text from 三号 down: the largest that fits one page is used. A longer paper flows on in 小四. */
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
  const { pdf } = await typesetToFit(sourcesOf(kind, subject, dress), { toKeep: true });
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
  const content = withRareLetters(paperContent(kind as NumberedKind, subject as PaperSubject<NumberedKind>));
  return SIZES.map((size) => paperSource(content, { ...dress, size }));
}

/**
 * The problem of a certificate that would bear a box instead of a letter: whoever holds it could not prove who they are
 * (行政许可法第三十九条). Other papers name such letters at their foot.
 */
export function certificateProblems<K extends PaperKind>(subject: PaperSubject<K>, kind: K): Problem[] {
  if (kind !== 'certificate') return [];
  const { applicant, detail, item } = subject as PaperSubject<'certificate'>;
  const facts = detail.facts.flatMap(({ label, value }) => [label, value]);
  const said = [applicant.name, applicant.legalPerson ?? '', detail.name ?? '', item.name, ...facts].join('');
  const lacking = lettersLacking(plain(said));
  return lacking.length > 0
    ? [problems.of('papers/letters-lacking', 'certificate', { letters: lacking.join('、') })]
    : [];
}

/** Names at the foot the letters that our typeface lacks: a machine without another typeface prints them as boxes. */
function withRareLetters(content: PaperContent): PaperContent {
  const rare = lettersLacking(plain(wordsOf(content)));
  if (rare.length === 0) return content;
  const codes = rare.slice(0, 8).map((letter) => `U+${letter.codePointAt(0)?.toString(16).toUpperCase()}`);
  const value = `${codes.join('、')}${rare.length > 8 ? '等' : ''}（未能印出的，由经办人手写补正）`;
  return { ...content, foot: [...content.foot, { label: '字库外用字', value }] };
}

function sealOf(kind: PaperKind, subject: PaperSubject): Pick<SealRequest, 'use' | 'words'> {
  if (kind === 'certificate') return { use: 'organ', words: '' };
  const { seal } = paperContent(kind as NumberedKind, subject as PaperSubject<NumberedKind>);
  return { use: seal, words: seal === 'special' ? sealWords(subject) : '' };
}
