import type { Db } from './database.ts';

/** questions in one call, so that nobody waits for the answers of thousands */
const MOST = 256;

/** Names a question. Of two questions with the same name, only one is in a group; the other is in a later one. */
export type NameOf<Q> = (question: Q) => string;

interface Waiting<Q, A> {
  readonly question: Q;
  readonly resolve: (answer: A) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Gathers questions of the same moment: while `work` runs, questions wait and go into its next call, at most 256 of them.
 * Nobody waits for a timer; a single question goes at once. An answer comes from a call that began after its question, so it
 * is never older. `work` gives an answer for each question, in their order. When it throws, its whole group gets the error.
 */
export function gathering<Q, A>(
  work: (group: readonly Q[]) => Promise<readonly A[]>,
  nameOf: NameOf<Q> | null = null,
  inside = false,
): (question: Q) => Promise<A> {
  let waiting: Waiting<Q, A>[] = [];
  let busy = false;

  function take(): Waiting<Q, A>[] {
    const group: Waiting<Q, A>[] = [];
    const later: Waiting<Q, A>[] = [];
    const names = new Set<string>();
    for (const one of waiting) {
      const name = nameOf?.(one.question);
      const fits = group.length < MOST && (name === undefined || !names.has(name));
      if (name !== undefined) names.add(name);
      (fits ? group : later).push(one);
    }
    waiting = later;
    return group;
  }

  async function answer(group: readonly Waiting<Q, A>[]): Promise<void> {
    try {
      const answers = await work(group.map(({ question }) => question));
      for (const [index, { resolve }] of group.entries()) resolve(answers[index] as A);
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  async function run(): Promise<void> {
    busy = true;
    // questions of the same turn of the event loop go together; inside a transaction, for which others wait, they go as soon
    // as the present code has ended
    await new Promise<void>((go) => (inside ? process.nextTick(go) : setImmediate(go)));
    while (waiting.length > 0) await answer(take());
    busy = false;
  }

  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      if (!busy) void run();
    });
}

/** `gathering` by database (or transaction) and district, for short questions that every request asks. */
export function gatheringIn<Q, A>(
  work: (db: Db, district: string, group: readonly Q[]) => Promise<readonly A[]>,
): (db: Db, district: string, question: Q) => Promise<A> {
  // when a transaction has ended, its questions go with it
  const known = new WeakMap<Db, Map<string, (question: Q) => Promise<A>>>();
  return (db, district, question) => {
    const own = known.get(db) ?? new Map<string, (question: Q) => Promise<A>>();
    known.set(db, own);
    const ask =
      own.get(district) ?? gathering<Q, A>((group) => work(db, district, group), null, db.isTransaction);
    own.set(district, ask);
    return ask(question);
  };
}
