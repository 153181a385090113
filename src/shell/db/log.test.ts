import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { testDatabase } from './testing.ts';

const { db } = await testDatabase();

it('PostgreSQL’s log quotes no statement and no row, and is kept for a week', async () => {
  const secret = '430299199501010118';
  await sql`CREATE TABLE of_persons (number text PRIMARY KEY)`.execute(db);
  await sql`INSERT INTO of_persons VALUES (${secret})`.execute(db);
  await expect(sql`INSERT INTO of_persons VALUES (${secret})`.execute(db)).rejects.toThrow('duplicate');
  await expect(sql`SELECT ${secret}::date`.execute(db)).rejects.toThrow();
  const { rows } = await sql<{ log: string; kept: string }>`
    SELECT pg_read_file(pg_current_logfile()) AS log, current_setting('log_filename') AS kept`.execute(db);
  expect(rows[0]?.log).toContain('ready to accept connections');
  expect(rows[0]?.log).not.toContain(secret);
  // a file for each day of the week, which the next week writes over
  expect(rows[0]?.kept).toBe('postgres-%a.log');
});
