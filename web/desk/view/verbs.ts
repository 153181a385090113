import type { DeskForm } from '#service/cases/commands/desk-form.ts';
import { type Verb, verbs } from '#service/cases/commands/index.ts';

/** What the desk does with each verb of a case: its key, what it asks and what it says of it stand in the verb's own file. Pure. */

export type DeskVerb = Verb;

const isVerb = (verb: string): verb is Verb => Object.hasOwn(verbs, verb);

/** Does the page of a case have a form for it? */
export const isDeskVerb = (verb: string): verb is DeskVerb => isVerb(verb) && verbs[verb].desk !== null;

export function formOfVerb(verb: DeskVerb): DeskForm {
  const { desk } = verbs[verb];
  if (!desk) throw new RangeError(`${verb} has no form at the desk`);
  return desk;
}

interface ActionLike {
  readonly verb: string;
  readonly allowed: boolean;
  readonly problems: readonly { readonly code: string }[];
}

const NOT_YOURS = 'cases/not-yours';

/** what brings a case on comes first, what ends it last */
function rank(verb: string): number {
  const form = isDeskVerb(verb) ? formOfVerb(verb) : null;
  return form?.primary ? 0 : form?.danger ? 2 : 1;
}

/** What may be done now, what stands against the rest, and what is others' to do. Rating is the applicant's own. */
export function sortActions<A extends ActionLike>(
  actions: readonly A[],
): { readonly now: readonly A[]; readonly against: readonly A[]; readonly others: readonly A[] } {
  const shown = actions.filter(({ verb }) => isDeskVerb(verb));
  const isOthers = (action: A) => action.problems.some(({ code }) => code === NOT_YOURS);
  return {
    now: shown.filter(({ allowed }) => allowed).toSorted((a, b) => rank(a.verb) - rank(b.verb)),
    against: shown.filter((action) => !action.allowed && !isOthers(action)),
    others: shown.filter((action) => !action.allowed && isOthers(action)),
  };
}
