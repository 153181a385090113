import { ok, type Problem, type Result } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import { releaseFact } from './facts.ts';
import type { Draft } from './types.ts';

const MOST = 2_000;

/** Staff write a reason or answer a warning. Only for what is asked now; a later text takes the place of an earlier one. */
export function decideWriteText(
  draft: Draft,
  input: { what: 'reason' | 'answer'; key: string; text: string },
): Result<ReturnType<typeof releaseFact>[]> {
  const text = input.text.trim();
  const asked =
    input.what === 'reason'
      ? [...draft.reasons, ...draft.optional].map((reason) => reason.key)
      : draft.warnings.map((warning) => warning.key);
  const found: Problem[] = [];
  if (!asked.includes(input.key))
    found.push(problems.of('publish/unknown-key', 'key', { key: input.key.slice(0, 80) }));
  if (text === '' || text === '无') found.push(problems.of('publish/text-empty', 'text'));
  if (text.length > MOST) found.push(problems.of('publish/text-too-long', 'text', { length: text.length }));
  if (found.length > 0) return { ok: false, problems: found };
  return ok([
    releaseFact('account/text-written', { year: draft.year, what: input.what, key: input.key, text }),
  ]);
}
