import type { Day, LockRule } from '#base/kernel/index.ts';
import law from '#packs/law/sign-in.json' with { type: 'json' };

export interface SignInPolicy {
  /** lengths in characters (Unicode code points) */
  readonly password: {
    readonly minLength: number;
    /** number of kinds among lower case, upper case, digits, other characters */
    readonly minClasses: number;
    /** from this length on, the kinds of characters do not matter */
    readonly passphraseLength: number;
    readonly maxLength: number;
    /** local names, which are guessed first with digits after them */
    readonly localWords: readonly string[];
  };
  /** who guesses waits: of one login from one place, of all logins from one network, of one login from strangers altogether */
  readonly limits: {
    readonly login: LockRule;
    readonly address: LockRule;
    readonly strangers: LockRule;
    /** for so long a network where somebody has signed in is none of a stranger */
    readonly networkDays: number;
  };
  readonly session: { readonly idleMinutes: number; readonly absoluteHours: number; readonly most: number };
  /** how long a first password waits for its one use */
  readonly firstPasswordDays: number;
  /** the roles that need a second factor; '*': all of them */
  readonly secondFactor: { readonly roles: readonly string[] };
}

/** Does the policy ask somebody of these roles for a second factor? */
export function demandsFactor({ secondFactor }: SignInPolicy, roles: readonly string[]): boolean {
  return secondFactor.roles.some((role) => role === '*' || roles.includes(role));
}

/** The policy of packs/law/sign-in.json on a day; before its first date, its first value. */
export function signInPolicyOn(day: Day): SignInPolicy {
  const [first, ...later] = law.values;
  if (!first) throw new Error('packs/law/sign-in.json has no value');
  return later.reduce((current, value) => (value.from <= day ? value : current), first);
}
