import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';

const FOLDER = path.resolve(import.meta.dirname, '../../../db/migrations');
/** an arbitrary number, the same in every process, so that only one migrates at a time */
export const MIGRATION_LOCK = 430_212;

/** stands among the applied migrations while a backup is being restored, so that no program opens the database */
export const UNFINISHED = 'unfinished-restore';

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

async function ownNames(): Promise<string[]> {
  return (await readdir(FOLDER)).filter((file) => file.endsWith('.sql')).sort();
}

/** The migrations of this program, in their order, each with its digest. */
export async function ownMigrations(): Promise<[name: string, digest: string][]> {
  const names = await ownNames();
  return Promise.all(
    names.map(async (name) => [name, digestOf(await readFile(path.join(FOLDER, name), 'utf8'))]),
  );
}

/** Compares the schema of a database with this program's. */
export interface SchemaState {
  /** migrations that this program would apply */
  readonly pending: readonly string[];
  /** migrations that a newer program has applied */
  readonly unknown: readonly string[];
}

/** Reads the state without changes. In an empty database everything is pending. */
export async function schemaState(url: string): Promise<SchemaState> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>(
      "SELECT to_regclass('schema_migration') IS NOT NULL AS there",
    );
    const applied = rows[0]?.there
      ? (await client.query<{ name: string }>('SELECT name FROM schema_migration')).rows
      : [];
    const known = new Set(applied.map(({ name }) => name));
    const own = await ownNames();
    return {
      pending: own.filter((name) => !known.has(name)),
      unknown: [...known].filter((name) => !own.includes(name)).sort(),
    };
  } finally {
    await client.end();
  }
}

/** How a backup's tables are made: as they were, and marked until they are filled. */
interface Restoring {
  /** only these migrations */
  readonly only?: readonly string[];
  readonly unfinished?: boolean;
}

/**
 * Applies db/migrations/*.sql in the order of their names, each once and in a transaction. Refuses a migration that has changed
 * since it was applied: a further migration has to be added instead.
 * Returns the names applied now.
 */
export async function migrate(
  url: string,
  say?: (message: string) => void,
  how: Restoring = {},
): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(
      'CREATE TABLE IF NOT EXISTS schema_migration (name text PRIMARY KEY, digest text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
    );
    if (how.unfinished)
      await client.query('INSERT INTO schema_migration (name, digest) VALUES ($1, $1)', [UNFINISHED]);
    const known = new Map(
      (
        await client.query<{ name: string; digest: string }>('SELECT name, digest FROM schema_migration')
      ).rows.map((row) => [row.name, row.digest]),
    );
    const files = (await ownNames()).filter((name) => how.only?.includes(name) ?? true);
    const applied: string[] = [];
    for (const file of files) {
      const text = await readFile(path.join(FOLDER, file), 'utf8');
      const digest = digestOf(text);
      const before = known.get(file);
      if (before === digest) continue;
      if (before) throw new Error(`迁移 ${file} 在执行之后被改动过。请恢复原文，另加一个新的迁移。`);
      say?.(`数据库迁移 ${file}`);
      await client.query('BEGIN');
      await client.query(text);
      await client.query('INSERT INTO schema_migration (name, digest) VALUES ($1, $2)', [file, digest]);
      await client.query('COMMIT');
      applied.push(file);
    }
    return applied;
  } finally {
    await client.end();
  }
}
