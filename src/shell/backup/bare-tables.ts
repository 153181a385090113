import type pg from 'pg';
import { atOnce } from './at-once.ts';
import { quoted } from './tables.ts';

interface Part {
  readonly table: string;
  /** makes it again */
  readonly statement: string;
  readonly drop: string;
}

/** What was taken off the tables, in the order in which it is made again. */
export interface TakenOff {
  readonly keys: readonly Part[];
  readonly references: readonly Part[];
}

/**
 * Takes indexes, keys and references off the tables: rows come in several times as fast without them, and an index that is
 * made at once over all rows is smaller too. Checks of values stay.
 */
export async function takeOff(client: pg.ClientBase, tables: readonly string[]): Promise<TakenOff> {
  const constraints = await client.query<{ table: string; name: string; kind: string; definition: string }>(
    `SELECT c.relname AS table, k.conname AS name, k.contype AS kind, pg_get_constraintdef(k.oid) AS definition
     FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY($1) AND k.contype IN ('p', 'u', 'f')
     ORDER BY k.contype <> 'p', c.relname, k.conname`,
    [tables],
  );
  const indexes = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT tablename AS table, indexname AS name, indexdef AS definition FROM pg_indexes
     WHERE schemaname = 'public' AND tablename = ANY($1)
       AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = (quote_ident(schemaname) || '.' || quote_ident(indexname))::regclass)`,
    [tables],
  );
  const bound = constraints.rows.map(({ table, name, kind, definition }) => ({
    ...{ table, kind },
    statement: `ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${definition}`,
    drop: `ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(name)}`,
  }));
  const plain = indexes.rows.map(({ table, name, definition }) => ({
    ...{ table, statement: definition, drop: `DROP INDEX ${quoted(name)}` },
  }));
  const references = bound.filter(({ kind }) => kind === 'f');
  const keys = [...bound.filter(({ kind }) => kind !== 'f'), ...plain];
  // a reference needs the key that it refers to, so it goes first
  for (const { drop } of [...references, ...keys]) await client.query(drop);
  return { keys, references };
}

/** Makes everything again, the parts of one table one after the other, because each locks its table. */
export async function putBack(
  clients: readonly pg.ClientBase[],
  { keys, references }: TakenOff,
): Promise<void> {
  const byTable = Map.groupBy(keys, ({ table }) => table);
  await atOnce(clients.length, byTable.values(), async (parts, worker) => {
    for (const { statement } of parts) await (clients[worker] as pg.ClientBase).query(statement);
  });
  for (const { statement } of references) await (clients[0] as pg.ClientBase).query(statement);
}
