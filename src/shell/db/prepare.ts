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

/**
 * A connection that prepares statements with parameters by itself. Everything else goes unchanged. Statements of one turn of
 * the event loop go to the server in one piece, because a round trip takes longer than a short statement.
 */
export class PreparingClient extends pg.Client {
  #held = false;

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
    return name ? ask(query, name, config as string, values as unknown[]) : query(config, values, callback);
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
