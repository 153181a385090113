import { ok, type Result } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import { releaseFact } from './facts.ts';
import { draftProblems, signatureProblems } from './sign.ts';
import { type Draft, lastVersion, type ReleaseState } from './types.ts';

/**
 * Freezes the present account. It needs no error, an answer to every warning, every reason, and the three signatures on exactly
 * this content. `account` is its text; `position` is the journal's.
 */
export function decideFreeze(
  state: ReleaseState,
  draft: Draft,
  input: { position: number; account: string },
): Result<ReturnType<typeof releaseFact>[]> {
  const last = lastVersion(state);
  if (last?.digest === draft.digest) {
    return {
      ok: false,
      problems: [problems.of('publish/nothing-changed', 'version', { version: last.version })],
    };
  }
  const found = [...draftProblems(state, draft), ...signatureProblems(state, draft)];
  if (found.length > 0) return { ok: false, problems: found };
  const version = (last?.version ?? 0) + 1;
  return ok([releaseFact('account/frozen', { year: draft.year, version, digest: draft.digest, ...input })]);
}
