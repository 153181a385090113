import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { migrate } from './migrate.ts';
import { describeSchema } from './schema.ts';
import { testDatabase } from './testing.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const { db, url } = await testDatabase();

describe('migrations', () => {
  it('are applied once: a second run has nothing to do', async () => {
    expect(await migrate(url)).toEqual([]);
  });

  it('each say in their first lines why they are there', async () => {
    const folder = path.join(ROOT, 'db/migrations');
    for (const file of await readdir(folder)) {
      expect(await readFile(path.join(folder, file), 'utf8'), file).toMatch(/^-- .{20}/);
    }
  });

  it('are not edited afterwards', async () => {
    await sql`UPDATE schema_migration SET digest = 'other' WHERE name = '0001_journal.sql'`.execute(db);
    await expect(migrate(url)).rejects.toThrow('0001_journal.sql 在执行之后被改动过');
  });

  it('leave the tables that db/schema.sql shows (after a new migration: node scripts/schema.ts)', async () => {
    expect(await describeSchema(db)).toBe(await readFile(path.join(ROOT, 'db/schema.sql'), 'utf8'));
  });

  it('begin every primary key with the district, so that a province can be spread over many machines', async () => {
    const { rows } = await sql<{ table: string; first: string }>`
      SELECT c.relname AS table, a.attname AS first FROM pg_index i
      JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
      WHERE i.indisprimary AND n.nspname = 'public' AND c.relname <> 'schema_migration'`.execute(db);
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.filter((row) => row.first !== 'district')).toEqual([]);
  });
});

it('a stale dump would show', async () => {
  await sql`CREATE TABLE extra (district text PRIMARY KEY)`.execute(db);
  expect(await describeSchema(db)).toContain('CREATE TABLE extra');
});
