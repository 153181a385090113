import type { Problem } from '#base/kernel/index.ts';
import { problems } from './problems.ts';
import { isStale, missingText, writtenFor } from './release/due.ts';
import { decideFreeze } from './release/freeze.ts';
import { decideSign } from './release/sign.ts';
import {
  type Asked,
  type Draft,
  type Finding,
  lastVersion,
  publicVersion,
  type ReleaseState,
  SIGNER_NAMES,
  SIGNERS,
  type Signer,
  type Written,
} from './release/types.ts';
import type { WorkKind, WorkStep } from './words.ts';

/** An item that has to be, or may be, done before the account can be signed. */
export interface WorkItem {
  readonly kind: WorkKind;
  readonly key: string;
  readonly title: string;
  readonly message: string;
  readonly done: boolean;
  readonly written: Written | null;
  /** the text was written for another direction or other figures: it is kept, and a new one is asked for */
  readonly outdated: boolean;
}

function item(
  state: ReleaseState,
  kind: 'warning' | 'reason' | 'text',
  due: Asked | Finding,
  title: string,
  message: string,
): WorkItem {
  const written = writtenFor(state, due) ?? null;
  const outdated = written !== null && isStale(due, written);
  const missing = kind === 'text' ? undefined : missingText(state, due);
  return {
    kind,
    key: due.key,
    title,
    message: outdated && missing ? missing.message : message,
    done: missing === undefined,
    written,
    outdated,
  };
}

/** The list of work: the open year, broken relations, warnings, required reasons, optional texts. */
export function workItems(state: ReleaseState, draft: Draft): WorkItem[] {
  const nothing = { written: null, outdated: false };
  return [
    {
      kind: 'year',
      key: 'year',
      title: `${draft.year}年年终结账`,
      message: draft.yearClosed ? '已结账' : '还没有年终结账',
      done: draft.yearClosed,
      ...nothing,
    },
    ...draft.unknown.map(({ of: kind, key, title, message }) => ({
      kind,
      ...{ key, title, message },
      done: false,
      ...nothing,
    })),
    ...draft.errors.map((found) => ({ kind: 'error' as const, ...found, done: false, ...nothing })),
    ...draft.warnings.map((due) => item(state, 'warning', due, due.title, due.message)),
    ...draft.reasons.map((due) => item(state, 'reason', due, due.about, '必须写明')),
    ...draft.optional.map((due) => item(state, 'text', due, due.about, '没有可以不写')),
  ];
}

/** The version that can be published next: the last one, if it is not public. */
export function toPublish(state: ReleaseState): { version: number; needsCorrection: boolean } | null {
  const last = lastVersion(state);
  if (!last || last.publication) return null;
  return { version: last.version, needsCorrection: publicVersion(state) !== undefined };
}

export interface WorkAction {
  readonly action: WorkStep;
  readonly name: string;
  readonly problems: readonly Problem[];
}

/** The problems of each step for `by`, so that the desk can name them beforehand. */
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
