import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { testDatabase } from './testing.ts';

const { db, pool } = await testDatabase();

const ask = async (value: number) =>
  (await sql<{ twice: number }>`SELECT ${value}::int * 2 AS twice`.execute(db)).rows[0]?.twice;

it('prepares what is asked again, once a connection, and answers the same', async () => {
  for (const value of [1, 2, 3, 4]) expect(await ask(value)).toBe(2 * value);
  const { rows } = await pool.query(
    "SELECT statement, calls FROM (SELECT statement, generic_plans + custom_plans AS calls FROM pg_prepared_statements) s WHERE statement LIKE '%AS twice'",
  );
  expect(rows).toEqual([{ statement: 'SELECT $1::int * 2 AS twice', calls: 3 }]);
});

it('leaves statements without parameters and failures as they were', async () => {
  const wrong = () => sql`SELECT ${1}::int / 0`.execute(db);
  for (let turn = 0; turn < 3; turn += 1) await expect(wrong()).rejects.toThrow('division by zero');
  const several = await pool.query('SELECT 1 AS one; SELECT 2 AS two');
  expect((several as unknown as { rows: unknown[] }[]).map(({ rows }) => rows)).toEqual([
    [{ one: 1 }],
    [{ two: 2 }],
  ]);
});

it('goes on when a table has changed under a prepared statement', async () => {
  await pool.query('CREATE TABLE changing (a int)');
  const read = () => sql`SELECT a FROM changing WHERE a > ${0}`.execute(db);
  for (let turn = 0; turn < 3; turn += 1) expect((await read()).rows).toEqual([]);
  await pool.query('ALTER TABLE changing ADD COLUMN b int');
  await pool.query('INSERT INTO changing VALUES (1, 2)');
  expect((await read()).rows).toEqual([{ a: 1 }]);
});
