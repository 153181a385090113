import { sql } from 'kysely';
import { ok, type Problem, type Result } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { GENESIS, hashFact } from './hash.ts';
import { problems } from './problems.ts';
import { readFacts } from './read.store.ts';

export interface Verified {
  readonly facts: number;
  readonly position: number;
  readonly hash: string;
}

const MOST = 20;

/**
 * Reads a district's journal from the first fact and recomputes the chain. Names the position of a fact that was changed,
 * removed, added, or cut off at the end. Lists at most 20 problems.
 */
export async function verifyJournal(db: Db, district: string): Promise<Result<Verified>> {
  const found: Problem[] = [];
  const versions = new Map<string, number>();
  let facts = 0;
  let expected = 1;
  let previous: Buffer = GENESIS;
  const say = (position: number, what: string) => {
    if (found.length < MOST)
      found.push(problems.of('journal/broken-chain', `${district}/${position}`, { position, what }));
  };
  for await (const portion of readFacts(db, district)) {
    for (const fact of portion) {
      facts += 1;
      if (fact.position !== expected) say(expected, `位置 ${expected} 到 ${fact.position - 1} 缺失`);
      expected = fact.position + 1;
      const version = (versions.get(fact.stream) ?? 0) + 1;
      if (fact.version !== version)
        say(fact.position, `序列 ${fact.stream} 应为第 ${version} 版，实为第 ${fact.version} 版`);
      versions.set(fact.stream, fact.version);
      const hash = hashFact(previous, { ...fact, payload: fact.text });
      if (hash.toString('hex') !== fact.hash) say(fact.position, '内容或前一条记录被改动过');
      previous = Buffer.from(fact.hash, 'hex');
    }
  }
  const { rows } = await sql<{
    position: number;
    hash: Buffer;
  }>`SELECT position, hash FROM journal_head WHERE district = ${district}`.execute(db);
  const head = rows[0] ?? { position: 0, hash: GENESIS };
  if (head.position !== expected - 1 || !head.hash.equals(previous)) {
    say(head.position, `日志应有 ${head.position} 条，读到第 ${expected - 1} 条`);
  }
  if (found.length > 0) return { ok: false, problems: found };
  return ok({ facts, position: expected - 1, hash: previous.toString('hex') });
}
