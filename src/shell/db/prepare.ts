import type { Duplex } from 'node:stream';
import pg from 'pg';

/** The most prepared texts. The program has fewer; texts that change with each call must not fill the server's memory. */
const MOST = 500;
/** the longest prepared text: longer ones are used once (a list of literals), or run so long that planning does not matter */
const LONGEST = 8_000;

const names = new Map<string, string>();
const seen = new Set<string>();

/**
 * A name for a text that this process has asked before: PostgreSQL then parses and plans it once for each connection, which
 * is a third of the time of a short statement. Null for the first time, and for texts that are not worth it.
 */
function nameOf(text: string): string | null {
  const known = names.get(text);
  if (known) return known;
  if (text.length > LONGEST || names.size >= MOST) return null;
  if (!seen.has(text)) {
    if (seen.size > 10 * MOST) seen.clear();
    seen.add(text);
    return null;
  }
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
}

/** what a statement hears that waited too long; `databaseAway` knows it */
export const NO_ANSWER = 'Connection terminated: the database did not answer in time';

/**
 * A connection that prepares statements with parameters by itself. Everything else goes unchanged. Statements of one turn of
 * the event loop go to the server in one piece, because a round trip takes longer than a short statement.
 */
export class PreparingClient extends pg.Client {
  #held = false;
  #patience: NodeJS.Timeout | null = null;
  #waiting = 0;

  /** how long a statement may go without an answer; 0 for any time. The pool sets it for its later connections */
  static limitMs = 0;
  /** hears of every answer, and of a connection without one */
  static answered: () => void = () => undefined;
  static silent: () => void = () => undefined;

  /**
   * Ends a connection on which nothing was answered for too long: PostgreSQL's own limits do not work when it hangs. All its
   * statements fail as if the connection had broken, and the pool drops it.
   */
  #watch(asked: unknown): void {
    const { limitMs, answered } = this.constructor as typeof PreparingClient;
    if (limitMs === 0 || !(asked instanceof Promise)) return;
    this.#waiting += 1;
    this.#patience ??= this.#patient(limitMs);
    const settled = () => {
      this.#waiting -= 1;
      if (this.#patience) clearTimeout(this.#patience);
      this.#patience = this.#waiting > 0 ? this.#patient(limitMs) : null;
    };
    const heard = () => {
      answered();
      settled();
    };
    asked.then(heard, settled);
  }

  #patient(limitMs: number): NodeJS.Timeout {
    const { silent } = this.constructor as typeof PreparingClient;
    const { stream } = (this as unknown as { connection: { stream: Duplex } }).connection;
    const giveUp = () => {
      silent();
      stream.destroy(new Error(NO_ANSWER));
    };
    return setTimeout(giveUp, limitMs).unref();
  }

  #hold(): void {
    if (this.#held) return;
    // @types/pg lacks it; pg's own Connection corks the same stream around the messages of a statement
    const { stream } = (this as unknown as { connection: { stream: Duplex } }).connection;
    this.#held = true;
    stream.cork();
    process.nextTick(() => {
      this.#held = false;
      stream.uncork();
    });
  }

  override query = ((config: unknown, values?: unknown, callback?: unknown) => {
    this.#hold();
    const query = super.query.bind(this) as (...asked: unknown[]) => unknown;
    const prepares = typeof config === 'string' && Array.isArray(values) && values.length > 0 && !callback;
    const name = prepares ? nameOf(config) : null;
    const asked = name
      ? ask(query, name, config as string, values as unknown[])
      : query(config, values, callback);
    this.#watch(asked);
    return asked;
  }) as pg.Client['query'];
}

/** Does the same as `client.query({ name, text, values })` without its copies of the configuration. */
function ask(query: (asked: pg.Query) => unknown, name: string, text: string, values: unknown[]) {
  return new Promise((resolve, reject) => {
    const heard = (error: Error | null, result: unknown) => (error ? reject(error) : resolve(result));
    const asked = new pg.Query(text, values);
    query(Object.assign(asked, { name, callback: heard }));
  });
}
