import { sql } from 'kysely';
import { type Instant, ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import { allSettled } from '#shell/db/all-settled.ts';
import { bytes, numbers, texts } from '#shell/db/arrays.ts';
import type { Db } from '#shell/db/database.ts';
import { transact } from '#shell/db/transact.ts';
import { digestInput, GENESIS, hashFact, type StoredFact } from './hash.ts';
import { problems } from './problems.ts';
import type { Command, Decided, Fact, Journal, NewFact, Projector } from './types.ts';

interface Head {
  position: number;
  hash: Buffer;
  /** when the last fact was stored; null before the first */
  last: Instant | null;
}

/**
 * What a server does about a clock that was set back: numbers and legal days would be those of yesterday. Whoever loads old
 * facts has none of it.
 */
export interface ClockGuard {
  /** as far as the clocks of several machines may differ */
  readonly mostMs: number;
  /** tells operations; called for each refusal */
  readonly say: (behindMs: number) => void;
}

interface Accepted extends Decided<unknown> {
  readonly command: Command;
  readonly digest: Buffer;
}

export function createJournal(db: Db, projectors: readonly Projector[], guard?: ClockGuard): Journal {
  return journalOf((work) => transact(db, work), projectors, guard);
}

type InTransaction = <T>(work: (tx: Db) => Promise<T>) => Promise<T>;

function journalOf(
  inTransaction: InTransaction,
  projectors: readonly Projector[],
  guard: ClockGuard | undefined,
): Journal {
  const journal: Journal = {
    projectors,
    within: (tx) => journalOf((work) => work(tx), projectors, guard),
    async execute(command, decide) {
      const [result] = await journal.executeMany([command], async (tx) => [await decide(tx)]);
      return result as Result<never>;
    },
    async executeMany<A, C extends Command, S>(
      commands: readonly C[],
      decide: (tx: Db, commands: readonly C[], read: S) => Promise<readonly Result<Decided<A>>[]>,
      ahead?: (tx: Db) => Promise<S>,
    ) {
      const [first] = commands;
      if (!first) return [];
      return inTransaction(async (tx) => {
        const { head, before, read } = await takeTurn(tx, first.district, () => [
          answeredBefore(tx, first.district, commands),
          ahead?.(tx) as Promise<S>,
        ]);
        const { answers, open, digests } = before;
        const back = clockBack(
          head,
          open.map((index) => commands[index]!),
          guard,
        );
        if (back) {
          for (const index of open) answers[index] = refused(back);
          return answers as Result<A>[];
        }
        const asked = open.map((index) => commands[index]!);
        const decided = asked.length === 0 ? [] : await decide(tx, asked, read);
        const accepted: Accepted[] = [];
        open.forEach((index, order) => {
          const result = decided[order] as Result<Decided<unknown>>;
          answers[index] = result.ok ? ok(result.value.answer) : result;
          if (result.ok)
            accepted.push({ command: commands[index]!, digest: digests[index]!, ...result.value });
        });
        if (accepted.length > 0) await store(tx, first.district, head, accepted, projectors);
        return answers as Result<A>[];
      });
    },
  };
  return journal;
}

/**
 * Takes the district's turn: until the transaction ends, nobody else appends there. The statements of `reading` are sent along
 * with it. Each of them begins after the one that waited for the turn, so it sees everything that was stored before.
 */
async function takeTurn<B, S>(
  tx: Db,
  district: string,
  reading: () => readonly [Promise<B>, Promise<S>],
): Promise<{ head: Head; before: B; read: S }> {
  for (;;) {
    const [head, before, read] = await allSettled([lockHead(tx, district), ...reading()]);
    if (head) return { head, before, read };
    // a district's first facts: without a row there was nothing to wait for, so `reading` is done again
    await sql`INSERT INTO journal_head (district, position, hash) VALUES (${district}, 0, ${GENESIS}) ON CONFLICT DO NOTHING`.execute(
      tx,
    );
  }
}

/** The refusal of commands whose moment is before that of the last fact, by more than clocks may differ; else null. */
function clockBack(
  { last }: Head,
  commands: readonly Command[],
  guard: ClockGuard | undefined,
): Problem | null {
  if (!guard || last === null) return null;
  const behind = Math.max(0, ...commands.map(({ at }) => last - at));
  if (behind <= guard.mostMs) return null;
  guard.say(behind);
  return problems.of('journal/clock-back', '', { minutes: Math.ceil(behind / 60_000) });
}

async function lockHead(tx: Db, district: string): Promise<Head | null> {
  const { rows } = await sql<Head>`
    SELECT position, hash, last_at AS last FROM journal_head WHERE district = ${district} FOR UPDATE`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** Finds the answers of repeated requests; `open` are the indexes that are still to be decided. */
async function answeredBefore(tx: Db, district: string, commands: readonly Command[]) {
  const digests = commands.map((command) => digestInput(command.input));
  const { rows } = await sql<{ request_id: string; input_digest: Buffer; answer: string }>`
    SELECT request_id, input_digest, answer FROM journal_request
    WHERE district = ${district} AND request_id = ANY(${commands.map((command) => command.requestId)})`.execute(
    tx,
  );
  const known = new Map(rows.map((row) => [row.request_id, row]));
  const answers: Result<unknown>[] = [];
  const open: number[] = [];
  const seen = new Set<string>();
  commands.forEach((command, index) => {
    if (command.district !== district) throw new Error('executeMany: commands of two districts');
    if (seen.has(command.requestId))
      throw new Error(`executeMany: request ${command.requestId} twice in one call`);
    seen.add(command.requestId);
    const row = known.get(command.requestId);
    if (!row) open.push(index);
    else if (row.input_digest.equals(digests[index]!)) answers[index] = ok(JSON.parse(row.answer));
    else
      answers[index] = refused(
        problems.of('journal/request-reused', 'requestId', { requestId: command.requestId }),
      );
  });
  return { answers, open, digests };
}

/** The last version of each stream: from `after` of its first fact, else from the table. */
async function versionsOf(tx: Db, district: string, facts: readonly NewFact[]): Promise<Map<string, number>> {
  const said = new Map<string, number | undefined>();
  for (const { stream, after } of facts) if (!said.has(stream)) said.set(stream, after);
  const told = [...said].flatMap(([stream, after]): [string, number][] =>
    after === undefined ? [] : [[stream, after]],
  );
  const streams = [...said.keys()].filter((stream) => said.get(stream) === undefined);
  if (streams.length === 0) return new Map(told);
  const { rows } = await sql<{ stream: string; version: number }>`
    SELECT s.stream, f.version FROM unnest(${streams}::text[]) AS s(stream)
    CROSS JOIN LATERAL (
      SELECT version FROM journal_fact
      WHERE district = ${district} AND stream = s.stream ORDER BY version DESC LIMIT 1
    ) f`.execute(tx);
  return new Map([...told, ...rows.map((row): [string, number] => [row.stream, row.version])]);
}

async function store(
  tx: Db,
  district: string,
  head: Head,
  accepted: readonly Accepted[],
  projectors: readonly Projector[],
) {
  const versions = await versionsOf(
    tx,
    district,
    accepted.flatMap((entry) => entry.facts),
  );
  let { position, hash } = head;
  const facts: (Fact & { text: string; bytes: Buffer })[] = [];
  for (const { command, facts: made } of accepted) {
    for (const fact of made) {
      position += 1;
      const version = (versions.get(fact.stream) ?? 0) + 1;
      versions.set(fact.stream, version);
      const text = JSON.stringify(fact.payload);
      const stored: StoredFact = {
        district,
        position,
        stream: fact.stream,
        version,
        kind: fact.kind,
        requestId: command.requestId,
        actor: command.actor,
        at: command.at,
        payload: text,
      };
      hash = hashFact(hash, stored);
      facts.push({
        ...stored,
        at: command.at,
        payload: fact.payload,
        text,
        bytes: hash,
        hash: hash.toString('hex'),
      });
    }
  }
  await allSettled([
    append(tx, district, facts, accepted, { position, hash }),
    ...project(tx, district, facts, projectors),
    ...accepted.map(({ alsoWrite }) => alsoWrite?.(tx)),
  ]);
}

/** Stores facts, requests and the new head in one statement: a round trip takes as long as several rows. */
async function append(
  tx: Db,
  district: string,
  facts: readonly (Fact & { text: string; bytes: Buffer })[],
  accepted: readonly Accepted[],
  { position, hash }: Pick<Head, 'position' | 'hash'>,
): Promise<void> {
  await sql`
    WITH facts AS (
      INSERT INTO journal_fact (district, position, stream, version, kind, request_id, actor, at, payload, hash)
      SELECT ${district}, * FROM unnest(
        ${numbers(facts.map((f) => f.position))}::bigint[], ${texts(facts.map((f) => f.stream))}::text[],
        ${numbers(facts.map((f) => f.version))}::int[], ${texts(facts.map((f) => f.kind))}::text[],
        ${texts(facts.map((f) => f.requestId))}::text[], ${texts(facts.map((f) => f.actor))}::text[],
        ${numbers(facts.map((f) => f.at))}::bigint[], ${texts(facts.map((f) => f.text))}::text[],
        ${bytes(facts.map((f) => f.bytes))}::bytea[])
    ), requests AS (
      INSERT INTO journal_request (district, request_id, input_digest, answer, at)
      SELECT ${district}, * FROM unnest(
        ${texts(accepted.map((a) => a.command.requestId))}::text[], ${bytes(accepted.map((a) => a.digest))}::bytea[],
        ${texts(accepted.map((a) => JSON.stringify(a.answer ?? null)))}::text[],
        ${numbers(accepted.map((a) => a.command.at))}::bigint[])
    )
    UPDATE journal_head SET position = ${position}, hash = ${hash}, last_at = ${facts.at(-1)?.at ?? null}
    WHERE district = ${district}`.execute(tx);
}

/** Runs the projectors concurrently, begun in their order. */
function project(
  tx: Db,
  district: string,
  facts: readonly Fact[],
  projectors: readonly Projector[],
): Promise<void>[] {
  return projectors.flatMap((projector) => {
    const own = facts.filter((fact) => projector.kinds.includes(fact.kind));
    return own.length > 0 ? [projector.apply(tx, district, own)] : [];
  });
}
