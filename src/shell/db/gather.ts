import type { Db } from './database.ts';

/** so that nobody waits for the answers of thousands before them */
const MOST = 256;

/** Of two questions with the same name only one is in a group; the other is in a later one. */
export type NameOf<Q> = (question: Q) => string;

interface Waiting<Q, A> {
  readonly question: Q;
  readonly resolve: (answer: A) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Lets those who ask at the same time ask together: while `work` is under way, questions gather and go into its next
 * call, at most 256 of them. Nobody waits for a timer; who is alone is asked for at once. An answer comes from a call
 * that began after the question, so it is never older than it. `work` gives an answer for each, in their order; what it
 * throws, all of its group hear.
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
    // what came in with the same turn of the event loop goes together; inside a transaction others wait for our end, and
    // who asks together asks at once
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

/** `gathering` by database (or transaction) and district: for short questions that every request asks. */
export function gatheringIn<Q, A>(
  work: (db: Db, district: string, group: readonly Q[]) => Promise<readonly A[]>,
): (db: Db, district: string, question: Q) => Promise<A> {
  // a transaction that is gone takes its questions along
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
