import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';

const FOLDER = path.resolve(import.meta.dirname, '../../../db/migrations');
/** any number, the same in every process: only one migrates at a time */
const LOCK = 430_212;

/** The migrations of this program, in their order. */
async function ownMigrations(): Promise<string[]> {
  return (await readdir(FOLDER)).filter((file) => file.endsWith('.sql')).sort();
}

/** How a database stands to this program. */
export interface SchemaState {
  /** what this program would add */
  readonly pending: readonly string[];
  /** what a newer program has added */
  readonly unknown: readonly string[];
}

/** Looks only: an empty database has everything pending. */
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
    const own = await ownMigrations();
    return {
      pending: own.filter((name) => !known.has(name)),
      unknown: [...known].filter((name) => !own.includes(name)).sort(),
    };
  } finally {
    await client.end();
  }
}

/**
 * Applies db/migrations/*.sql in the order of their names, each in a transaction, each once. A migration that was
 * applied and has changed since is refused: history is not edited, a further migration is.
 * Returns the names applied now.
 */
export async function migrate(url: string, say?: (message: string) => void): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await client.query(
      'CREATE TABLE IF NOT EXISTS schema_migration (name text PRIMARY KEY, digest text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
    );
    const known = new Map(
      (
        await client.query<{ name: string; digest: string }>('SELECT name, digest FROM schema_migration')
      ).rows.map((row) => [row.name, row.digest]),
    );
    const files = await ownMigrations();
    const applied: string[] = [];
    for (const file of files) {
      const text = await readFile(path.join(FOLDER, file), 'utf8');
      const digest = createHash('sha256').update(text).digest('hex');
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
