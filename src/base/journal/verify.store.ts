import { sql } from 'kysely';
import { ok, type Problem, type Result } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { GENESIS, hashFact } from './hash.ts';
import { problems } from './problems.ts';
import { type ReadFact, readFacts } from './read.store.ts';

export interface Verified {
  readonly facts: number;
  readonly position: number;
  readonly hash: string;
}

/** The last fact of a journal, as somebody has written it down. */
export interface Head {
  readonly position: number;
  readonly hash: string;
}

const MOST = 20;

/**
 * Reads a district's journal from the first fact and recomputes the chain. Names the position of a fact that was changed,
 * removed, added, or cut off at the end, and of a fact whose request is gone or has another time. With a head that was written
 * down earlier, it also sees a journal that was written anew from there, however well its chain holds. Lists at most 20
 * problems.
 */
export async function verifyJournal(
  db: Db,
  district: string,
  writtenDown: Head | null = null,
): Promise<Result<Verified>> {
  const found: Problem[] = [];
  const say = (problem: Problem) => {
    if (found.length < MOST) found.push(problem);
  };
  const chain = createChain(district, say);
  for await (const portion of readFacts(db, district)) {
    for (const fact of portion) {
      chain.read(fact);
      if (fact.position === writtenDown?.position && fact.hash !== writtenDown.hash)
        say(problems.of('journal/head-differs', `${district}/${fact.position}`, fact));
    }
  }
  const { position, hash } = chain.end();
  if (writtenDown && position < writtenDown.position) {
    const there = { written: writtenDown.position, position };
    say(problems.of('journal/head-gone', `${district}/${position}`, there));
  }
  const { rows } = await sql<{ position: number; hash: Buffer }>`
    SELECT position, hash FROM journal_head WHERE district = ${district}`.execute(db);
  const head = rows[0] ?? { position: 0, hash: GENESIS };
  if (head.position !== position || head.hash.toString('hex') !== hash) {
    const what = `日志应有 ${head.position} 条，读到第 ${position} 条`;
    say(
      problems.of('journal/broken-chain', `${district}/${head.position}`, { position: head.position, what }),
    );
  }
  for (const lost of await lostRequests(db, district))
    say(problems.of('journal/request-lost', `${district}/${lost.position}`, lost));
  if (found.length > 0) return { ok: false, problems: found };
  return ok({ facts: chain.end().facts, position, hash });
}

/** Follows the chain fact by fact and says where it does not hold. */
function createChain(district: string, say: (problem: Problem) => void) {
  const versions = new Map<string, number>();
  let facts = 0;
  let expected = 1;
  let previous: Buffer = GENESIS;
  const broken = (position: number, what: string) =>
    say(problems.of('journal/broken-chain', `${district}/${position}`, { position, what }));
  return {
    read(fact: ReadFact): void {
      facts += 1;
      if (fact.position !== expected) broken(expected, `位置 ${expected} 到 ${fact.position - 1} 缺失`);
      expected = fact.position + 1;
      const version = (versions.get(fact.stream) ?? 0) + 1;
      if (fact.version !== version)
        broken(fact.position, `序列 ${fact.stream} 应为第 ${version} 版，实为第 ${fact.version} 版`);
      versions.set(fact.stream, fact.version);
      const hash = hashFact(previous, { ...fact, payload: fact.text });
      if (hash.toString('hex') !== fact.hash) broken(fact.position, '内容或前一条记录被改动过');
      previous = Buffer.from(fact.hash, 'hex');
    },
    end: () => ({ facts, position: expected - 1, hash: previous.toString('hex') }),
  };
}

/** The first facts whose request is not kept any more, or is kept with another time. */
async function lostRequests(db: Db, district: string): Promise<{ position: number; gone: boolean }[]> {
  const { rows } = await sql<{ position: number; gone: boolean }>`
    SELECT f.position, r.at IS NULL AS gone FROM journal_fact f
    LEFT JOIN journal_request r ON r.district = f.district AND r.request_id = f.request_id
    WHERE f.district = ${district} AND r.at IS DISTINCT FROM f.at ORDER BY f.position LIMIT ${MOST}`.execute(
    db,
  );
  return rows;
}

export interface Backwards {
  readonly count: number;
  /** the first fact that is earlier than the one before it */
  readonly position: number;
}

/** clocks of two requests differ by what the requests wait for each other */
const SLACK_MS = 60_000;

/**
 * Facts that say they happened more than a minute before the fact that stands before them: the clock was set back, or somebody
 * has put in a fact with a false time. No proof of either, because books and cases may be taken over with their own days.
 */
export async function findBackwards(db: Db, district: string): Promise<Backwards | null> {
  const { rows } = await sql<{ count: number; position: number | null }>`
    SELECT count(*)::int AS count, min(position) AS position FROM (
      SELECT position, at, lag(at) OVER (ORDER BY position) AS before FROM journal_fact WHERE district = ${district}
    ) f WHERE at < before - ${SLACK_MS}::bigint`.execute(db);
  const [{ count, position } = { count: 0, position: null }] = rows;
  return position === null ? null : { count, position };
}
