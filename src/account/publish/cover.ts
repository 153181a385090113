import { showDay } from '#base/kernel/index.ts';
import type { AccountDocument } from './document.ts';
import { publicVersion, type ReleaseState, type Version } from './release/types.ts';

/** The cover's words for a draft, so that nobody quotes it. */
export const DRAFT_COVER: readonly string[] = ['草稿：没有签字锁定，不得公开引用'];

/** The cover's words for a frozen version that is not public yet. */
export const frozenCover = (version: number): readonly string[] => [`第${version}版，已锁定，尚未公开`];

/**
 * The lines under the title of a published version: approval, day, the correction if there is one, and the version that has
 * superseded it.
 */
export function coverOf(state: ReleaseState, { version, publication }: Version): readonly string[] {
  if (!publication) return DRAFT_COVER;
  const { approvalNumber, approvedOn, publishedOn, correction } = publication;
  const last = publicVersion(state);
  return [
    `批复文号：${approvalNumber}（${showDay(approvedOn)}）`,
    `公开日期：${showDay(publishedOn)}`,
    ...(version > 1 ? [`第${version}版`] : []),
    ...(correction ? [`更正说明：${correction}`] : []),
    ...(last && last.version > version ? [`本版已由第${last.version}版取代`] : []),
  ];
}

export function withCover(document: AccountDocument, cover: readonly string[]): AccountDocument {
  return { ...document, cover };
}
