import type { Day } from '#base/kernel/index.ts';
import law from '#packs/law/sign-in.json' with { type: 'json' };

export interface SignInPolicy {
  /** lengths in characters (Unicode code points) */
  readonly password: {
    readonly minLength: number;
    /** of lower case, upper case, digits, everything else */
    readonly minClasses: number;
    /** from this length on the kinds of characters no longer matter */
    readonly passphraseLength: number;
    readonly maxLength: number;
    /** names of the place: with digits after them they are guessed first */
    readonly localWords: readonly string[];
  };
  readonly limits: {
    readonly loginFailures: number;
    readonly addressFailures: number;
    readonly windowMinutes: number;
    readonly lockMinutes: number;
  };
  readonly session: { readonly idleMinutes: number; readonly absoluteHours: number };
}

/** What packs/law/sign-in.json says for that day; before its first date, its first value. */
export function signInPolicyOn(day: Day): SignInPolicy {
  const [first, ...later] = law.values;
  if (!first) throw new Error('packs/law/sign-in.json has no value');
  return later.reduce((current, value) => (value.from <= day ? value : current), first);
}
