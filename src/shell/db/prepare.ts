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

type Query = (config: unknown, values?: unknown, callback?: unknown) => unknown;

/** A connection that prepares statements with parameters by itself. Everything else goes as it came. */
export class PreparingClient extends pg.Client {
  override query = ((config: unknown, values?: unknown, callback?: unknown) => {
    const query = super.query.bind(this) as Query;
    const name = typeof config === 'string' && Array.isArray(values) && values.length > 0 && nameOf(config);
    return name ? query({ name, text: config, values }, callback) : query(config, values, callback);
  }) as pg.Client['query'];
}
