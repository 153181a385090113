import type { Instant, Result } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** A fact as a room decides it; its version, position and hash are the journal's. */
export interface NewFact {
  /** what it is a fact about: `ledger/2020`, `case/4302…` */
  readonly stream: string;
  readonly kind: string;
  readonly payload: Json;
  /**
   * The version of the stream that the decision stood on, where it is known: spares the journal to look it up. Two facts
   * that claim one version are refused by the database.
   */
  readonly after?: number;
}

export interface Fact extends NewFact {
  readonly district: string;
  /** 1, 2, 3 … without gaps within a district */
  readonly position: number;
  /** 1, 2, 3 … without gaps within a stream */
  readonly version: number;
  readonly requestId: string;
  readonly actor: string;
  readonly at: Instant;
  readonly hash: string;
}

/** Who asks for what. The digest of `input` guards the request id: the same id with another input is refused. */
export interface Command {
  readonly district: string;
  readonly requestId: string;
  readonly actor: string;
  readonly at: Instant;
  readonly input: unknown;
}

export interface Decided<A> {
  readonly facts: readonly NewFact[];
  /** what the caller gets, now and whenever the same request comes again */
  readonly answer: A;
  /** writes tables beside the journal (personal data), in the same transaction as the facts and together with them */
  readonly alsoWrite?: (tx: Db) => Promise<void>;
}

/**
 * Tables made from facts. `apply` runs in the transaction that appends the facts, and again on a rebuild with
 * facts in larger or smaller portions: the same facts must leave the same rows. Those of the same facts run side by
 * side, begun in their order: one reads another's tables only as they were, and first of all.
 */
export interface Projector {
  readonly name: string;
  readonly tables: readonly string[];
  readonly kinds: readonly string[];
  apply(tx: Db, district: string, facts: readonly Fact[]): Promise<void>;
  /** brings its tables up to date where some of them follow later, and holds them until the transaction ends */
  settle?(tx: Db, district: string): Promise<void>;
}

export interface Journal {
  readonly projectors: readonly Projector[];
  /**
   * The same journal inside a transaction that somebody else has begun: its facts are stored when that one is, or not at
   * all. It takes the district's turn until then, so use it last.
   */
  within(tx: Db): Journal;
  /**
   * One command in one transaction. `decide` may read through `tx`; it holds the district's turn, so what it
   * reads stays true until the facts are stored. A refusal writes nothing and is not remembered.
   */
  execute<A>(command: Command, decide: (tx: Db) => Promise<Result<Decided<A>>>): Promise<Result<A>>;
  /**
   * Many commands of one district in one commit. `decide` gets those that were not answered before and returns
   * one result for each, in order; refused ones write nothing, the others are stored. `ahead` reads what it needs in any
   * case, in the district's turn, while the journal looks up what was answered; it may be asked twice.
   */
  executeMany<A, C extends Command, S = undefined>(
    commands: readonly C[],
    decide: (tx: Db, commands: readonly C[], read: S) => Promise<readonly Result<Decided<A>>[]>,
    ahead?: (tx: Db) => Promise<S>,
  ): Promise<Result<A>[]>;
}
