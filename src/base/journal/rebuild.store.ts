import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#shell/db/database.ts';
import { GENESIS } from './hash.ts';
import { readFacts } from './read.store.ts';
import type { Projector } from './types.ts';

export interface Rebuilt {
  readonly table: string;
  readonly rows: number;
  /** whether the rebuilt rows equal the old ones */
  readonly same: boolean;
}

interface TableDigest {
  readonly rows: number;
  readonly digest: string;
}

/** A digest of a district's rows of one table, whatever their order. */
async function digestTable(tx: Db, district: string, table: string): Promise<TableDigest> {
  const { rows } = await sql<{ rows: number; digest: string }>`
    SELECT count(*) AS rows, coalesce(sum(('x' || substr(md5(t::text), 1, 15))::bit(60)::bigint::numeric), 0)::text AS digest
    FROM ${sql.table(table)} t WHERE district = ${district}`.execute(tx);
  const { rows: count, digest } = rows[0]!;
  return { rows: count, digest: createHash('sha256').update(digest).digest('hex') };
}

/**
 * Empties every projected table of a district and makes it again from the facts, in one transaction that holds the district's
 * turn. Says for each table whether the result equals the old rows. `keep` false only compares.
 */
export async function rebuild(
  db: Db,
  district: string,
  projectors: readonly Projector[],
  keep = true,
  portion = 2_000,
): Promise<Rebuilt[]> {
  const tables = projectors.flatMap((projector) => projector.tables);
  const report: Rebuilt[] = [];
  const undo = new Error('compared only');
  const work = db.transaction().execute(async (tx: Db) => {
    // a district without facts has no row to wait for
    await sql`INSERT INTO journal_head (district, position, hash) VALUES (${district}, 0, ${GENESIS}) ON CONFLICT DO NOTHING`.execute(
      tx,
    );
    await sql`SELECT 1 FROM journal_head WHERE district = ${district} FOR UPDATE`.execute(tx);
    const settle = async () => {
      for (const projector of projectors) await projector.settle?.(tx, district);
    };
    await settle();
    const before = new Map<string, TableDigest>();
    for (const table of tables) before.set(table, await digestTable(tx, district, table));
    // in reverse order, because later tables may refer to earlier ones
    for (const table of tables.toReversed())
      await sql`DELETE FROM ${sql.table(table)} WHERE district = ${district}`.execute(tx);
    for await (const facts of readFacts(tx, district, portion)) {
      for (const projector of projectors) {
        const own = facts.filter((fact) => projector.kinds.includes(fact.kind));
        if (own.length > 0) await projector.apply(tx, district, own);
      }
    }
    await settle();
    for (const table of tables) {
      const after = await digestTable(tx, district, table);
      report.push({
        table,
        rows: after.rows,
        same: after.digest === before.get(table)!.digest && after.rows === before.get(table)!.rows,
      });
    }
    if (!keep) throw undo;
  });
  await work.catch((error: unknown) => {
    if (error !== undo) throw error;
  });
  return report;
}
