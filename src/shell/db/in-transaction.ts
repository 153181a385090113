import type { Db } from './database.ts';

/** Does the work in `db`, if that is a transaction, else in a new transaction. */
export function inTransaction<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute((tx: Db) => work(tx));
}
