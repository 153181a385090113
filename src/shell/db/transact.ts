import { Transaction } from 'kysely';
import { type Db, transactionParts } from './database.ts';

/** PostgreSQL's in_failed_sql_transaction: says only that an earlier statement had failed. */
const AFTER_A_FAILURE = '25P02';

/**
 * A transaction whose statements go out as they are asked, without waiting for the answers of those before: statements
 * that do not need each other's answers cost one way to the database together. They are carried out in their order, each
 * sees what the ones before have done, and after one that fails nothing more is done. `work` must have waited for all of
 * its statements (`allSettled`) before it settles. Throws what failed first.
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
    // heard of below, when the first statement has failed as well
    begun.catch(() => undefined);
    try {
      const result = await work(tx);
      await begun;
      await driver.commitTransaction(connection);
      return result;
    } catch (error) {
      // a connection that cannot even do that is thrown away; what had failed is what is told
      await driver.rollbackTransaction(connection).catch(() => undefined);
      throw isAftermath(error) ? (failures.find((one) => !isAftermath(one)) ?? error) : error;
    }
  });
}

const isAftermath = (error: unknown): boolean => (error as { code?: unknown })?.code === AFTER_A_FAILURE;
