import type { Db } from './database.ts';

/** Does the work in the transaction that `db` is, else in one of its own. */
export function inTransaction<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute((tx: Db) => work(tx));
}
