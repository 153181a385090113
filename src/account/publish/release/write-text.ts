import { ok, type Problem, type Result } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import type { TextKind } from '../words.ts';
import { releaseFact } from './facts.ts';
import { isTooShort, leastOf } from './text-weight.ts';
import type { Draft } from './types.ts';

/** characters of a text: duties and organisation may fill pages */
const MOST = 20_000;

/** Staff write a reason or answer a warning, if it is asked for now. A later text replaces an earlier one. */
export function decideWriteText(
  draft: Draft,
  input: { what: TextKind; key: string; text: string },
): Result<ReturnType<typeof releaseFact>[]> {
  const text = input.text.trim();
  const found: Problem[] = [];
  const subject = subjectOf(draft, input);
  if (!subject) found.push(problems.of('publish/unknown-key', 'key', { key: input.key.slice(0, 80) }));
  if (text === '' || text === '无') found.push(problems.of('publish/text-empty', 'text'));
  else {
    const least = leastOf(input.what, input.key);
    if (isTooShort(text, least)) found.push(problems.of('publish/text-too-short', 'text', { least }));
  }
  if (text.length > MOST) found.push(problems.of('publish/text-too-long', 'text', { length: text.length }));
  if (found.length > 0) return { ok: false, problems: found };
  const { what, key } = input;
  return ok([releaseFact('account/text-written', { year: draft.year, what, key, text, ...subject })]);
}

/** The subject of the text; undefined when nobody asks for it. */
function subjectOf(draft: Draft, { what, key }: { what: TextKind; key: string }) {
  if (what === 'answer') {
    const warning = draft.warnings.find((known) => known.key === key);
    return warning && { message: warning.message };
  }
  const asked = [...draft.reasons, ...draft.optional].find((known) => known.key === key);
  if (!asked) return undefined;
  return asked.difference === 0 ? {} : { difference: asked.difference };
}
