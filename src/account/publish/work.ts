import type { Problem } from '#base/kernel/index.ts';
import { problems } from './problems.ts';
import { decideFreeze } from './release/freeze.ts';
import { decideSign, draftProblems } from './release/sign.ts';
import {
  type Draft,
  lastVersion,
  publicVersion,
  type ReleaseState,
  SIGNER_NAMES,
  SIGNERS,
  type Signer,
  type Written,
} from './release/types.ts';

/** Something that has to be, or may be, done before the account can be signed. */
export interface WorkItem {
  readonly kind: 'year' | 'error' | 'warning' | 'reason' | 'text';
  readonly key: string;
  readonly title: string;
  readonly message: string;
  readonly done: boolean;
  readonly written: Written | null;
}

/** The list that shrinks: the open year, broken relations, warnings, reasons demanded, texts that may be written. */
export function workItems(state: ReleaseState, draft: Draft): WorkItem[] {
  const open = new Set(draftProblems(state, draft).map(({ at }) => at));
  const reason = (kind: 'reason' | 'text') => (asked: Draft['reasons'][number]) => ({
    kind,
    key: asked.key,
    title: asked.about,
    message: kind === 'reason' ? '必须写明' : '没有可以不写',
    done: kind === 'text' || state.reasons[asked.key] !== undefined,
    written: state.reasons[asked.key] ?? null,
  });
  return [
    {
      kind: 'year',
      key: 'year',
      title: `${draft.year}年年终结账`,
      message: draft.yearClosed ? '已结账' : '还没有年终结账',
      done: draft.yearClosed,
      written: null,
    },
    ...draft.errors.map((found) => ({ kind: 'error' as const, ...found, done: false, written: null })),
    ...draft.warnings.map((found) => ({
      kind: 'warning' as const,
      ...found,
      done: !open.has(found.key),
      written: state.answers[found.key] ?? null,
    })),
    ...draft.reasons.map(reason('reason')),
    ...draft.optional.map(reason('text')),
  ];
}

/** The version that may be published next: the last one, when it is not public. */
export function toPublish(state: ReleaseState): { version: number; needsCorrection: boolean } | null {
  const last = lastVersion(state);
  if (!last || last.publication) return null;
  return { version: last.version, needsCorrection: publicVersion(state) !== undefined };
}

export interface WorkAction {
  readonly action: 'sign-maker' | 'sign-reviewer' | 'sign-head' | 'freeze' | 'publish';
  readonly name: string;
  readonly problems: readonly Problem[];
}

/** What `by` would be told about each step, so that the desk says beforehand what stands against it. */
export function workActions(state: ReleaseState, draft: Draft, by: string): WorkAction[] {
  const why = (result: { ok: boolean; problems?: readonly Problem[] }) => result.problems ?? [];
  const sign = (as: Signer): WorkAction => ({
    action: `sign-${as}`,
    name: `${SIGNER_NAMES[as]}签字`,
    problems: why(decideSign(state, draft, { as, by })),
  });
  const next = toPublish(state);
  const last = lastVersion(state);
  const notPublishable = last
    ? problems.of('publish/already-published', 'version', { version: last.version })
    : problems.of('publish/no-version', 'version', { version: 1 });
  return [
    ...SIGNERS.map(sign),
    {
      action: 'freeze',
      name: '锁定',
      problems: why(decideFreeze(state, draft, { position: 0, account: '' })),
    },
    { action: 'publish', name: '公开', problems: next ? [] : [notPublishable] },
  ];
}
