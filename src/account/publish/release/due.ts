import { isOutdated } from '#account/compile/index.ts';
import { type Fen, formatWan, type Problem } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import type { Asked, Finding, ReleaseState, Written } from './types.ts';

const isReason = (due: Asked | Finding): due is Asked => 'about' in due;

/** The text of staff for a reason or a warning, whether it still applies or not. */
export function writtenFor({ reasons, answers }: ReleaseState, due: Asked | Finding): Written | undefined {
  return (isReason(due) ? reasons : answers)[due.key];
}

/**
 * Was a text written for something else: a reason for a difference of the other sign, an answer to a warning with other
 * figures? Older facts do not tell, and their texts still apply.
 */
export function isStale(due: Asked | Finding, written: Written): boolean {
  if (isReason(due)) return isOutdated(due.difference, written.difference);
  return written.message !== undefined && written.message !== due.message;
}

const changeInWords = (difference: number) =>
  `${difference > 0 ? '增加（大于）' : '减少（小于）'}${formatWan(Math.abs(difference) as Fen)}万元`;

/** The problem that prevents signing because of this reason or warning; undefined when its text exists and still applies. */
export function missingText(state: ReleaseState, due: Asked | Finding): Problem | undefined {
  const written = writtenFor(state, due);
  if (isReason(due)) {
    const { key, about, difference } = due;
    if (!written) return problems.of('publish/reason-missing', key, { about });
    if (!isStale(due, written)) return undefined;
    const [before, now] = [changeInWords(written.difference ?? 0), changeInWords(difference)];
    return problems.of('publish/reason-outdated', key, { about, before, now });
  }
  const { key, title, message } = due;
  if (!written) return problems.of('publish/warning-unanswered', key, { title, message });
  if (!isStale(due, written)) return undefined;
  return problems.of('publish/answer-outdated', key, {
    title,
    before: written.message ?? '',
    now: message,
  });
}
