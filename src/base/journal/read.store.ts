import { sql } from 'kysely';
import type { Instant } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import type { Fact, Json } from './types.ts';

interface Row {
  position: number;
  stream: string;
  version: number;
  kind: string;
  request_id: string;
  actor: string;
  at: number;
  payload: string;
  hash: Buffer;
}

/** A fact, with its payload also as the hashed text. */
export interface ReadFact extends Fact {
  readonly text: string;
}

/** Reads a district's facts in order and in portions, so that the journal need not fit into memory. */
export async function* readFacts(db: Db, district: string, portion = 2_000): AsyncGenerator<ReadFact[]> {
  for (let after = 0; ; ) {
    const { rows } = await sql<Row>`
      SELECT position, stream, version, kind, request_id, actor, at, payload, hash FROM journal_fact
      WHERE district = ${district} AND position > ${after} ORDER BY position LIMIT ${portion}`.execute(db);
    if (rows.length === 0) return;
    after = rows.at(-1)!.position;
    yield rows.map((row) => factOf(district, row));
  }
}

/** The facts of one stream (a case, an item), oldest first. */
export async function readStream(db: Db, district: string, stream: string): Promise<ReadFact[]> {
  const { rows } = await sql<Row>`
    SELECT position, stream, version, kind, request_id, actor, at, payload, hash FROM journal_fact
    WHERE district = ${district} AND stream = ${stream} ORDER BY version`.execute(db);
  return rows.map((row) => factOf(district, row));
}

function factOf(district: string, row: Row): ReadFact {
  return {
    district,
    position: row.position,
    stream: row.stream,
    version: row.version,
    kind: row.kind,
    requestId: row.request_id,
    actor: row.actor,
    at: row.at as Instant,
    text: row.payload,
    payload: JSON.parse(row.payload) as Json,
    hash: row.hash.toString('hex'),
  };
}

export async function districtsOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{
    district: string;
  }>`SELECT district FROM journal_head ORDER BY district`.execute(db);
  return rows.map((row) => row.district);
}
