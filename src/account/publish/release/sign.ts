import { ok, type Problem, type Result } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import { missingText } from './due.ts';
import { releaseFact } from './facts.ts';
import { type Draft, type ReleaseState, SIGNER_NAMES, SIGNERS, type Signer } from './types.ts';

/** All problems of the account itself, whoever signs. */
export function draftProblems(state: ReleaseState, draft: Draft): Problem[] {
  return [
    ...(draft.yearClosed ? [] : [problems.of('publish/year-open', 'year', { year: draft.year })]),
    ...draft.unknown.map(({ of, key, title, message }) =>
      problems.of(`publish/${of}-unknown`, key, { title, message }),
    ),
    ...draft.errors.map(({ key, title, message }) =>
      problems.of('publish/relation-broken', key, { title, message }),
    ),
    ...[...draft.warnings, ...draft.reasons].flatMap((due) => missingText(state, due) ?? []),
  ];
}

/**
 * One of the three signs the present account. A signature is refused while an item is open, for a person who has signed
 * already, and when the content is no longer the one that the signer read (`digest`).
 */
export function decideSign(
  state: ReleaseState,
  draft: Draft,
  input: { as: Signer; by: string; digest?: string | undefined },
): Result<ReturnType<typeof releaseFact>[]> {
  const found = draftProblems(state, draft);
  if (input.digest !== undefined && input.digest !== draft.digest)
    found.push(problems.of('publish/changed-since-read', 'digest'));
  const other = state.signatures.find(
    (known) => known.by === input.by && known.as !== input.as && known.digest === draft.digest,
  );
  if (other)
    found.push(
      problems.of('publish/same-person', 'as', {
        who: SIGNER_NAMES[input.as],
        other: SIGNER_NAMES[other.as],
      }),
    );
  if (found.length > 0) return { ok: false, problems: found };
  return ok([releaseFact('account/signed', { year: draft.year, as: input.as, digest: draft.digest })]);
}

/** Problems for those who have not signed exactly this account. */
export function signatureProblems(state: ReleaseState, draft: Draft): Problem[] {
  return SIGNERS.flatMap((as) => {
    const signature = state.signatures.find((known) => known.as === as);
    if (signature?.digest === draft.digest) return [];
    return [problems.of('publish/not-signed', as, { who: SIGNER_NAMES[as], stale: signature !== undefined })];
  });
}
