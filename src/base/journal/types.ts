import type { Instant, Result } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** A fact from a room's decision. The journal adds version, position and hash. */
export interface NewFact {
  /** the subject of the fact: `ledger/2020`, `case/4302…` */
  readonly stream: string;
  readonly kind: string;
  readonly payload: Json;
  /**
   * The version of the stream on which the decision was made, where it is known; it saves the journal a look-up. The database
   * refuses two facts with the same version.
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

/** Who asks for what. By the digest of `input`, the same request id with another input is refused. */
export interface Command {
  readonly district: string;
  readonly requestId: string;
  readonly actor: string;
  readonly at: Instant;
  readonly input: unknown;
}

export interface Decided<A> {
  readonly facts: readonly NewFact[];
  /** the caller's answer, now and for every repetition of the request */
  readonly answer: A;
  /** writes other tables (personal data) in the same transaction as the facts */
  readonly alsoWrite?: (tx: Db) => Promise<void>;
}

/**
 * Makes tables from facts. `apply` runs in the transaction that appends the facts, and again in a rebuild with portions of any
 * size: the same facts must give the same rows. Projectors of the same facts run concurrently, begun in their order. A
 * projector that reads another's tables must read them first, and sees them as they were before the facts.
 */
export interface Projector {
  readonly name: string;
  readonly tables: readonly string[];
  readonly kinds: readonly string[];
  apply(tx: Db, district: string, facts: readonly Fact[]): Promise<void>;
  /** brings tables up to date that follow later, and holds them until the transaction ends */
  settle?(tx: Db, district: string): Promise<void>;
}

export interface Journal {
  readonly projectors: readonly Projector[];
  /**
   * The same journal inside a transaction of the caller: its facts are stored with that transaction or not at all. It holds the
   * district's turn until then, so it should be used last.
   */
  within(tx: Db): Journal;
  /**
   * One command in one transaction. `decide` may read through `tx`. It holds the district's turn, so what it reads stays true
   * until the facts are stored. A refusal stores nothing and is not remembered.
   */
  execute<A>(command: Command, decide: (tx: Db) => Promise<Result<Decided<A>>>): Promise<Result<A>>;
  /**
   * Many commands of one district in one commit. `decide` gets those without an answer yet and returns a result for each, in
   * order. Refused ones store nothing, the others are stored. `ahead` reads what `decide` always needs, in the district's turn,
   * while the journal looks up earlier answers; it may run twice.
   */
  executeMany<A, C extends Command, S = undefined>(
    commands: readonly C[],
    decide: (tx: Db, commands: readonly C[], read: S) => Promise<readonly Result<Decided<A>>[]>,
    ahead?: (tx: Db) => Promise<S>,
  ): Promise<Result<A>[]>;
}
