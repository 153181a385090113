/**
 * A refusal as a value. `message` says in Chinese what is wrong, `at` is the place (a path such as `lines[2].account`), `basis`
 * is the article or standard, `hint` says what to do.
 */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly at: string;
  readonly basis: string;
  readonly hint: string;
}

/** One kind of refusal of a room. Its message may use parameters; its basis and hint are fixed. */
export interface ProblemKind<P> {
  readonly basis: string;
  readonly hint: string;
  readonly message: (params: P) => string;
}

// biome-ignore lint/suspicious/noExplicitAny: the parameter type of each kind is its own; `any` keeps it inferable
type Kinds = Record<string, ProblemKind<any>>;

/** the parameters of a kind; none where its message needs none */
type ParametersOf<K extends ProblemKind<never>> =
  Parameters<K['message']> extends [] ? [none?: object] : Parameters<K['message']>;

/** A room's catalogue of refusals. Codes are `room/what`; a tidy test holds that they are unique and tested. */
export interface ProblemCatalogue<K extends Kinds> {
  readonly kinds: K;
  /** Makes the problem `code` at a place. */
  of<C extends keyof K & string>(code: C, at: string, ...params: ParametersOf<K[C]>): Problem;
}

/** Declares a room's catalogue, which the room's `problems.ts` exports as `problems`. */
export function defineProblems<const K extends Kinds>(kinds: K): ProblemCatalogue<K> {
  return {
    kinds,
    of(code, at, ...[params]) {
      const kind = kinds[code] as ProblemKind<unknown>;
      return { code, at, message: kind.message(params), basis: kind.basis, hint: kind.hint };
    },
  };
}
