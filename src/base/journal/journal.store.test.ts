import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Instant, instant, ok, type Result } from '#base/kernel/index.ts';
import { type Db, openDatabase } from '#shell/db/database.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { createJournal, type Decided, type Projector, rebuild, verifyJournal } from './index.ts';

const { db, url } = await testDatabase();
await sql`CREATE TABLE tally (district text, word text, times int, PRIMARY KEY (district, word))`.execute(db);

const tally: Projector = {
  name: 'tally',
  tables: ['tally'],
  kinds: ['said'],
  async apply(tx: Db, district, facts) {
    for (const fact of facts) {
      await sql`INSERT INTO tally VALUES (${district}, ${(fact.payload as { word: string }).word}, 1)
        ON CONFLICT (district, word) DO UPDATE SET times = tally.times + 1`.execute(tx);
    }
  },
};

const journal = createJournal(db, [tally]);
const now = instant(Date.parse('2020-07-04T02:00:00Z')) as Instant;

function say(district: string, requestId: string, word: string) {
  const command = { district, requestId, actor: 'kuaiji', at: now, input: { word } };
  return journal.execute(command, async () => {
    const decided: Result<Decided<string>> = ok({
      facts: [{ stream: `word/${word}`, kind: 'said', payload: { word } }],
      answer: `said ${word}`,
    });
    return decided;
  });
}

describe('the journal', () => {
  it('numbers facts without gaps in the district and in the stream', async () => {
    for (const [index, word] of ['门', '门', '路'].entries())
      expect(await say('a', `gapless-${index}`, word)).toEqual(ok(`said ${word}`));
    const { rows } =
      await sql`SELECT position, stream, version FROM journal_fact WHERE district = 'a' ORDER BY position`.execute(
        db,
      );
    expect(rows).toEqual([
      { position: 1, stream: 'word/门', version: 1 },
      { position: 2, stream: 'word/门', version: 2 },
      { position: 3, stream: 'word/路', version: 1 },
    ]);
  });

  it('gives a repeated request the same answer and stores nothing twice', async () => {
    const first = await say('b', 'button-1', '一');
    const again = await say('b', 'button-1', '一');
    expect(again).toEqual(first);
    const { rows } = await sql`SELECT count(*) AS n FROM journal_fact WHERE district = 'b'`.execute(db);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('of a server takes nothing that its clock dates before the last fact, and tells operations (journal/clock-back)', async () => {
    const told: number[] = [];
    const guarded = createJournal(db, [tally], { mostMs: 60_000, say: (ms) => told.push(ms) });
    const at = (seconds: number, requestId: string, of = guarded) =>
      of.execute<string>(
        {
          district: 'clock',
          requestId,
          actor: 'kuaiji',
          at: instant(now + seconds * 1_000),
          input: { seconds },
        },
        async () =>
          ok({ facts: [{ stream: 'word/钟', kind: 'said', payload: { word: '钟' } }], answer: 'said' }),
      );
    const codes = (result: Result<string>) =>
      result.ok ? result.value : result.problems.map(({ code }) => code);
    expect(codes(await at(0, 'clock-one'))).toBe('said');
    expect(codes(await at(-60, 'clock-two'))).toBe('said');
    expect(codes(await at(-121, 'clock-three'))).toEqual(['journal/clock-back']);
    expect(told).toEqual([61_000]);
    // what was answered once is answered again, whatever the clock says
    expect(codes(await at(0, 'clock-one'))).toBe('said');
    // whoever loads old facts has no guard
    expect(codes(await at(-86_400, 'clock-four', journal))).toBe('said');
  });

  it('refuses a request id that comes with another input (journal/request-reused)', async () => {
    await say('b', 'button-2', '一');
    const other = await say('b', 'button-2', '二');
    expect(other.ok ? [] : other.problems.map((p) => p.code)).toEqual(['journal/request-reused']);
  });

  it('keeps positions gapless when two connections append at once', async () => {
    const second = openDatabase(url);
    const other = createJournal(second.db, [tally]);
    const both = [journal, other].flatMap((each, who) =>
      Array.from({ length: 25 }, (_, index) =>
        each.execute(
          { district: 'c', requestId: `r-${who}-${index}`, actor: 'x', at: now, input: {} },
          async () => ok({ facts: [{ stream: 's', kind: 'said', payload: { word: '同' } }], answer: null }),
        ),
      ),
    );
    await Promise.all(both);
    await second.close();
    const { rows } = await sql<{
      n: number;
      top: number;
    }>`SELECT count(*) AS n, max(position) AS top FROM journal_fact WHERE district = 'c'`.execute(db);
    expect(rows[0]).toEqual({ n: 50, top: 50 });
    expect((await verifyJournal(db, 'c')).ok).toBe(true);
  });

  it('stores the accepted commands of a group and leaves out the refused one', async () => {
    const problem = { code: 'test/no', message: '不行', at: '', basis: '', hint: '' };
    const commands = ['x', 'y', 'z'].map((word) => ({
      district: 'd',
      requestId: `group-${word}`,
      actor: 'k',
      at: now,
      input: word,
      word,
    }));
    const results = await journal.executeMany(commands, async (_tx, open) =>
      open.map(({ word }) =>
        word === 'y'
          ? { ok: false as const, problems: [problem] }
          : ok({ facts: [{ stream: word, kind: 'said', payload: { word } }], answer: word }),
      ),
    );
    expect(results.map((result) => result.ok)).toEqual([true, false, true]);
    const { rows } = await sql<{
      stream: string;
    }>`SELECT stream FROM journal_fact WHERE district = 'd' ORDER BY position`.execute(db);
    expect(rows.map((row) => row.stream)).toEqual(['x', 'z']);
  });

  it('loses everything of a transaction that fails half way', async () => {
    const failing: Projector = { ...tally, apply: () => Promise.reject(new Error('disk full')) };
    const broken = createJournal(db, [failing]);
    const command = { district: 'e', requestId: 'half-way', actor: 'k', at: now, input: {} };
    const run = broken.execute(command, async () =>
      ok({ facts: [{ stream: 's', kind: 'said', payload: { word: '半' } }], answer: 1 }),
    );
    await expect(run).rejects.toThrow('disk full');
    const { rows } = await sql`SELECT 1 FROM journal_fact WHERE district = 'e'`.execute(db);
    expect(rows).toEqual([]);
  });
});

describe('the database', () => {
  it.each([
    'UPDATE journal_fact SET actor = actor',
    'DELETE FROM journal_fact',
    'TRUNCATE journal_fact',
    'UPDATE journal_request SET answer = answer',
    'DELETE FROM journal_request',
  ])('refuses %s', async (statement) => {
    await say('f', 'refuse-1', '字');
    await expect(sql.raw(statement).execute(db)).rejects.toThrow('只能追加');
  });
});

describe('verify', () => {
  it('finds a fact changed behind the program’s back, and one cut off at the end (journal/broken-chain)', async () => {
    for (let index = 0; index < 5; index++) await say('g', `chain-${index}`, '链');
    expect(await verifyJournal(db, 'g')).toMatchObject({ ok: true, value: { facts: 5, position: 5 } });
    await sql`ALTER TABLE journal_fact DISABLE TRIGGER USER`.execute(db);
    await sql`UPDATE journal_fact SET payload = '{"word":"改"}' WHERE district = 'g' AND position = 3`.execute(
      db,
    );
    await sql`DELETE FROM journal_fact WHERE district = 'g' AND position = 5`.execute(db);
    await sql`ALTER TABLE journal_fact ENABLE TRIGGER USER`.execute(db);
    const verified = await verifyJournal(db, 'g');
    expect(verified.ok).toBe(false);
    const at = verified.ok ? [] : verified.problems.map((p) => `${p.code} ${p.at}`);
    expect(at).toEqual(['journal/broken-chain g/3', 'journal/broken-chain g/5']);
  });
});

describe('rebuild', () => {
  it('makes the same tables again, in portions of any size, and says when they differed', async () => {
    for (let index = 0; index < 7; index++) await say('h', `again-${index}`, index % 2 ? '甲' : '乙');
    expect(await rebuild(db, 'h', [tally], true, 2)).toEqual([{ table: 'tally', rows: 2, same: true }]);
    await sql`UPDATE tally SET times = 99 WHERE district = 'h'`.execute(db);
    expect(await rebuild(db, 'h', [tally], false)).toEqual([{ table: 'tally', rows: 2, same: false }]);
    expect((await sql`SELECT times FROM tally WHERE district = 'h' LIMIT 1`.execute(db)).rows).toEqual([
      { times: 99 },
    ]);
    await rebuild(db, 'h', [tally]);
    const { rows } = await sql`SELECT word, times FROM tally WHERE district = 'h' ORDER BY times`.execute(db);
    expect(rows).toEqual([
      { word: '甲', times: 3 },
      { word: '乙', times: 4 },
    ]);
  });
});
