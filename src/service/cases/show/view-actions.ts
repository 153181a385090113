import type { Problem } from '#base/kernel/index.ts';
import { type Verb, verbs } from '../commands/index.ts';
import type { CaseContext } from '../commands/types.ts';
import { handle } from '../life/handle.ts';
import { life } from '../life/life.ts';
import type { CaseRole, CaseState, Status } from '../types.ts';

/** An action, or why it may not be done now. */
export interface ActionShown {
  readonly verb: Verb;
  readonly name: string;
  readonly allowed: boolean;
  readonly problems: readonly Problem[];
}

/**
 * The actions of these roles, each with its problems. The desk also gets the actions of other people (`all`), with a refusal
 * that says so. `own` adds problems outside the case, such as an unfinished form.
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
    // a valid input, so that a refusal comes from the case or the law
    const result = handle(state, verbs[verb].sample(state, context), context);
    const problems = [...(result.ok ? [] : result.problems), ...own(verb)];
    return { verb, name: verbs[verb].name, allowed: problems.length === 0, problems };
  });
}
