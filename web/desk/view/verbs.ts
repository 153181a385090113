import type { DeskForm } from '#service/cases/commands/desk-form.ts';
import { type Verb, verbs } from '#service/cases/commands/index.ts';

/** The verbs of a case at the desk. The verb's own file has its key, its questions and its words. Pure. */

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

/** the order of actions: those that move a case on come first, those that end it last */
function rank(verb: string): number {
  const form = isDeskVerb(verb) ? formOfVerb(verb) : null;
  return form?.primary ? 0 : form?.danger ? 2 : 1;
}

/** Sorts the actions: possible ones, those with a reason against them, and those of other people. Only the applicant rates. */
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
