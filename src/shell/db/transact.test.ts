import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { allSettled } from './all-settled.ts';
import { testDatabase } from './testing.ts';
import { transact } from './transact.ts';

const { db } = await testDatabase();
await sql`CREATE TABLE word (word text PRIMARY KEY)`.execute(db);

const say = (tx: typeof db, word: string) => sql`INSERT INTO word VALUES (${word})`.execute(tx);
const said = async () => {
  const { rows } = await sql<{ word: string }>`SELECT word FROM word ORDER BY word`.execute(db);
  return rows.map(({ word }) => word);
};
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? error,
  );

it('keeps all of a transaction, each statement seeing what the ones before it have done', async () => {
  const counted = await transact(db, async (tx) => {
    const [, , { rows }] = await allSettled([
      say(tx, '一'),
      say(tx, '二'),
      sql<{ n: number }>`SELECT count(*) AS n FROM word`.execute(tx),
    ]);
    return rows[0]?.n;
  });
  expect(counted).toBe(2);
  expect(await said()).toEqual(['一', '二']);
});

it('keeps nothing of one in which a statement fails, and tells what failed first', async () => {
  const before = await said();
  const failed = transact(db, (tx) =>
    // PostgreSQL refuses the last statement because the second has failed; allSettled throws the first failure of the list
    allSettled([say(tx, '三'), sql`SELECT 1 FROM no_such_table`.execute(tx), say(tx, '四')]),
  );
  expect(await codeOf(failed)).toBe('42P01');
  const later = transact(db, (tx) => {
    const wrong = sql`SELECT 1 FROM no_such_table`.execute(tx);
    return allSettled([say(tx, '五'), wrong].toReversed());
  });
  expect(await codeOf(later)).toBe('42P01');
  expect(await said()).toEqual(before);
});

it('tells the first failure also where a later statement is looked at first', async () => {
  const failed = transact(db, async (tx) => {
    const wrong = sql`SELECT 1 FROM no_such_table`.execute(tx);
    const aftermath = say(tx, '六');
    return allSettled([aftermath, wrong]);
  });
  expect(await codeOf(failed)).toBe('42P01');
});

it('keeps nothing of one whose failure was overheard', async () => {
  const before = await said();
  const overheard = transact(db, async (tx) => {
    await say(tx, '七');
    await sql`SELECT 1 FROM no_such_table`.execute(tx).catch(() => undefined);
  });
  expect(await codeOf(overheard)).not.toBe('done');
  expect(await said()).toEqual(before);
});

it('keeps nothing where the work itself throws, and throws that', async () => {
  const before = await said();
  const thrown = transact(db, async (tx) => {
    await say(tx, '八');
    throw new Error('our own');
  });
  await expect(thrown).rejects.toThrow('our own');
  expect(await said()).toEqual(before);
});

it('gives the connection back, whatever has happened in it', async () => {
  for (let round = 0; round < 30; round += 1)
    await codeOf(transact(db, (tx) => sql`SELECT 1 FROM no_such_table`.execute(tx)));
  expect(await transact(db, async (tx) => (await sql`SELECT 1 AS one`.execute(tx)).rows)).toEqual([
    { one: 1 },
  ]);
});

it('ends with a broken connection, and the next one has another', async () => {
  const broken = transact(db, async (tx) => {
    const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(tx);
    await sql`SELECT pg_terminate_backend(${rows[0]?.pid})`.execute(db);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await sql`SELECT 1`.execute(tx);
  });
  await expect(broken).rejects.toThrow();
  await transact(db, (tx) => say(tx, '九'));
  expect(await said()).toContain('九');
});

it('is no transaction within another', async () => {
  const inner = transact(db, (tx) => transact(tx, async () => undefined));
  await expect(inner).rejects.toThrow('not within another');
  await transact(db, async (tx) => expect(tx.isTransaction).toBe(true));
});
