/**
 * A refusal as a value. `message` says what is wrong in Chinese, `at` where (a path such as `lines[2].account`),
 * `basis` why (the article or standard), `hint` what to do.
 */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly at: string;
  readonly basis: string;
  readonly hint: string;
}

/** One kind of refusal of a room: its message may use parameters, its basis and hint stand. */
export interface ProblemKind<P> {
  readonly basis: string;
  readonly hint: string;
  readonly message: (params: P) => string;
}

// biome-ignore lint/suspicious/noExplicitAny: the parameter type of each kind is its own; `any` keeps it inferable
type Kinds = Record<string, ProblemKind<any>>;

/** a kind whose message needs no parameters is made without them */
type ParametersOf<K extends ProblemKind<never>> =
  Parameters<K['message']> extends [] ? [none?: object] : Parameters<K['message']>;

/** A room's catalogue of refusals. Codes are `room/what`; the tidy test holds that they are unique and tested. */
export interface ProblemCatalogue<K extends Kinds> {
  readonly kinds: K;
  /** Makes the problem `code` at a place. */
  of<C extends keyof K & string>(code: C, at: string, ...params: ParametersOf<K[C]>): Problem;
}

/** Declares a room's catalogue. Put it in the room's `problems.ts`, exported as `problems`. */
export function defineProblems<const K extends Kinds>(kinds: K): ProblemCatalogue<K> {
  return {
    kinds,
    of(code, at, ...[params]) {
      const kind = kinds[code] as ProblemKind<unknown>;
      return { code, at, message: kind.message(params), basis: kind.basis, hint: kind.hint };
    },
  };
}
