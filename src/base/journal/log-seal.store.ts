import { sql } from 'kysely';
import type { Db } from '#shell/db/database.ts';

/** A log whose lines are only added, each with a growing id. */
export interface GrowingLog {
  /** one letter, by which a printed line names it */
  readonly sign: string;
  readonly title: string;
  readonly table: string;
  /** what must not change; a column that comes later is left out, so that an upgrade changes no seal */
  readonly columns: readonly string[];
}

const DIGITS = 32;

/** The lines of a log up to an id: how many, and a digest of them. */
export interface LogSeal {
  readonly last: number;
  readonly count: number;
  /** 32 hexadecimal digits of a SHA-256 */
  readonly digest: string;
}

/** Seals a district's lines of a log, up to the id `last` or (null) all of them. */
export async function sealLog(
  db: Db,
  district: string,
  { table, columns }: GrowingLog,
  last: number | null = null,
): Promise<LogSeal> {
  const line = sql.join(columns.map((column) => sql`${sql.ref(column)}::text`));
  const { rows } = await sql<{ last: number; count: number; digest: string }>`
    SELECT coalesce(max(id), 0) AS last, count(*) AS count,
      encode(sha256(coalesce(string_agg(sha256(convert_to(concat_ws(chr(31), ${line}), 'UTF8')), ''::bytea ORDER BY id), '')), 'hex') AS digest
    FROM ${sql.table(table)} WHERE district = ${district} AND (${last}::bigint IS NULL OR id <= ${last}::bigint)`.execute(
    db,
  );
  const found = rows[0]!;
  return { last: last ?? found.last, count: found.count, digest: found.digest.slice(0, DIGITS) };
}
