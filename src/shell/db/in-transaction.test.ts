import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { inTransaction } from './in-transaction.ts';
import { testDatabase } from './testing.ts';
import { transact } from './transact.ts';

const { db } = await testDatabase();
await sql`CREATE TABLE written (word text)`.execute(db);

it('is a transaction of its own, or part of the one that is under way', async () => {
  const write = (word: string, then?: Error) =>
    inTransaction(db, async (tx) => {
      await sql`INSERT INTO written VALUES (${word})`.execute(tx);
      if (then) throw then;
    });
  await write('kept');
  await expect(write('lost', new Error('half-way'))).rejects.toThrow('half-way');
  const outer = transact(db, async (tx) => {
    await inTransaction(tx, (same) => sql`INSERT INTO written VALUES ('inner')`.execute(same));
    throw new Error('after it');
  });
  await expect(outer).rejects.toThrow('after it');
  expect((await sql`SELECT word FROM written`.execute(db)).rows).toEqual([{ word: 'kept' }]);
});
