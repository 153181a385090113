import { Transaction } from 'kysely';
import { type Db, transactionParts } from './database.ts';

/** PostgreSQL's in_failed_sql_transaction: an earlier statement has failed. */
const AFTER_A_FAILURE = '25P02';

/**
 * A transaction that sends its statements at once, without waiting for the answers to earlier ones: independent statements
 * take one round trip together. They run in their order, each sees the effects of those before, and after a failure nothing
 * more is done. `work` must wait for all its statements (`allSettled`) before it settles. Throws the first failure.
 */
export async function transact<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  const { driver, ...parts } = transactionParts(db);
  const outer = db.getExecutor();
  return outer.provideConnection(async (connection) => {
    const failures: unknown[] = [];
    const executor = outer.withConnectionProvider({
      async provideConnection(consumer) {
        try {
          return await consumer(connection);
        } catch (error) {
          failures.push(error);
          throw error;
        }
      },
    });
    const tx = new Transaction({ ...parts, driver, executor });
    const begun = driver.beginTransaction(connection, {});
    // its failure is handled below, because the first statement fails as well
    begun.catch(() => undefined);
    try {
      const result = await work(tx);
      await begun;
      await driver.commitTransaction(connection);
      return result;
    } catch (error) {
      // a connection that cannot roll back is thrown away; the caller gets the first failure
      await driver.rollbackTransaction(connection).catch(() => undefined);
      throw isAftermath(error) ? (failures.find((one) => !isAftermath(one)) ?? error) : error;
    }
  });
}

const isAftermath = (error: unknown): boolean => (error as { code?: unknown })?.code === AFTER_A_FAILURE;
