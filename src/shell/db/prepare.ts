import type { Duplex } from 'node:stream';
import pg from 'pg';

/** Texts that are prepared; the program has fewer, and a text made anew each time must not fill the server's memory. */
const MOST = 500;
/** longer ones are made for one moment (a list written out), or cost so much that planning is nothing to it */
const LONGEST = 8_000;

const names = new Map<string, string>();
const seen = new Set<string>();

/**
 * A name for a text that has been asked before in this process: PostgreSQL then reads and plans it once a connection,
 * which is a third of what a short statement costs. Null for a first time, and for what is not worth it.
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
 * A connection that prepares statements with parameters by itself. Everything else goes as it came. What is asked in one
 * turn of the event loop goes to the server in one piece: each way there costs more than a short statement.
 */
export class PreparingClient extends pg.Client {
  #held = false;

  #hold(): void {
    if (this.#held) return;
    // not in @types/pg; pg's own Connection corks the same stream around the messages of a statement
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

/** As `client.query({ name, text, values })` asks, without the copies that it makes of a configuration. */
function ask(query: (asked: pg.Query) => unknown, name: string, text: string, values: unknown[]) {
  return new Promise((resolve, reject) => {
    const heard = (error: Error | null, result: unknown) => (error ? reject(error) : resolve(result));
    const asked = new pg.Query(text, values);
    query(Object.assign(asked, { name, callback: heard }));
  });
}
