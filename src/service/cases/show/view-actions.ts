import type { Problem } from '#base/kernel/index.ts';
import { type Verb, verbs } from '../commands/index.ts';
import type { CaseContext } from '../commands/types.ts';
import { handle } from '../life/handle.ts';
import { life } from '../life/life.ts';
import type { CaseRole, CaseState, Status } from '../types.ts';

/** One thing that may be done now, or why it may not. */
export interface ActionShown {
  readonly verb: Verb;
  readonly name: string;
  readonly allowed: boolean;
  readonly problems: readonly Problem[];
}

/**
 * What may be done now by these roles, each with what stands against it. The desk also sees what is others' to do
 * (`all`), with the refusal that says so. `own` adds the problems that lie outside the case, such as an unfinished form.
 */
export function actionsOf(
  state: CaseState,
  status: Status,
  context: CaseContext,
  all: boolean,
  own: (verb: Verb) => readonly Problem[] = () => [],
): ActionShown[] {
  const row: Partial<Record<CaseRole, readonly Verb[]>> = life[status];
  const roles = all ? (Object.keys(row) as CaseRole[]) : context.roles;
  const listed = new Set(roles.flatMap((role) => row[role] ?? []));
  return [...listed].map((verb) => {
    // an input that is right in itself, so that what is refused is the case's or the law's doing
    const result = handle(state, verbs[verb].sample(state, context), context);
    const problems = [...(result.ok ? [] : result.problems), ...own(verb)];
    return { verb, name: verbs[verb].name, allowed: problems.length === 0, problems };
  });
}
