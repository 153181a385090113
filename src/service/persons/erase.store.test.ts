import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { createJournal, type Json, rebuild, verifyJournal } from '#base/journal/index.ts';
import { day, type Instant, instant, ok, unwrap } from '#base/kernel/index.ts';
import { caseNumber, caseProjector } from '#service/cases/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { accepted, closed, drafted, type Moment, play } from '../cases/commands/testing.ts';
import { listAccess } from './access.store.ts';
import { findAnswers, saveAnswers } from './answers.store.ts';
import { checkCode, issueCode } from './codes.store.ts';
import { countOverdue, erasePersons } from './erase.store.ts';
import { findPersons, savePerson, searchPersons } from './persons.store.ts';
import { testApplicant } from './testing.ts';
import { findWants, saveWants } from './wants.store.ts';

const { db } = await testDatabase();
const D = 'a';
const files = await mkdtemp(path.join(os.tmpdir(), 'yimen-erase-'));
afterAll(() => rm(files, { recursive: true, force: true }));
const STORE = { db, district: D, files };
const journal = createJournal(db, [caseProjector]);
const before = { closedBefore: day('2020-10-09'), draftsBefore: day('2030-07-11') };
const now = { by: 'admin', at: instant(Date.parse('2030-10-09T09:00:00+08:00')) };
const onDay = (text: string) => instant(Date.parse(`${text}T23:59:59+08:00`));

/** A person with everything that is kept of them, and a case of theirs that was last touched at `last`. */
async function person(order: number, moments: readonly Moment[] | null, last: Instant, id?: string) {
  const number = caseNumber('430212106201', day('2020-09-25'), order);
  const who = id ?? unwrap(await savePerson(db, D, null, testApplicant(order), last));
  const answers = await saveAnswers(db, D, who, { day: `第${order}天` }, last);
  await saveWants(db, D, number, { way: 'post', address: '测试路1号' }, last);
  const code = await issueCode(STORE, number, last);
  for (const [index, { kind, payload }] of (moments ? play(moments).facts : []).entries()) {
    const draft = kind === 'case/draft' ? { applicant: who, answers, number } : {};
    const facts = [{ stream: `case/${number}`, kind, payload: { ...payload, ...draft } as unknown as Json }];
    const command = { district: D, requestId: `${number}-${index}`, actor: 'x', at: last, input: index };
    unwrap(await journal.execute(command, async () => ok({ facts, answer: index })));
  }
  return { who, answers, number, code };
}

const old = await person(1, closed, onDay('2020-10-08'));
const kept = await person(2, closed, onDay('2020-10-09'));
const running = await person(3, accepted, onDay('2020-10-08'));
const abandoned = await person(4, drafted, onDay('2030-07-10'));
const fresh = await person(5, drafted, onDay('2030-07-11'));
const alone = await person(6, null, onDay('2030-07-10'));
const young = await person(7, null, onDay('2030-07-11'));
// a person with an old case and an open one stays
const both = await person(8, closed, onDay('2020-10-08'));
await person(9, accepted, onDay('2020-10-08'), both.who);

/** Tables in which anything of that person stands. */
async function tablesWith(order: number, code: string): Promise<string[]> {
  const { identity, name, phone } = testApplicant(order);
  const words = [identity.number, name, phone, `第${order}天`, code];
  const patterns = words.flatMap((word) => [`%"${word}"%`, `%,${word},%`]);
  const { rows } = await sql<{ tablename: string }>`
    SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`.execute(db);
  const found: string[] = [];
  for (const { tablename } of rows) {
    const hits = await sql`
      SELECT 1 FROM ${sql.table(tablename)} t WHERE t::text LIKE ANY(${patterns}::text[])`.execute(db);
    if (hits.rows.length > 0) found.push(tablename);
  }
  return found;
}

describe('erasing persons', () => {
  it('takes who is kept longer than needed, and nobody else', async () => {
    expect(await countOverdue(db, D, before)).toBe(3);
    expect(await erasePersons(db, D, before, now)).toEqual({ persons: 3, answers: 3, cases: 2 });
    const all = [old, kept, running, abandoned, fresh, alone, young, both].map(({ who }) => who);
    const left = await findPersons(db, D, all);
    expect(all.filter((id) => !left.has(id))).toEqual([old.who, abandoned.who, alone.who]);
  });

  it('leaves nothing of a person in any table but their id', async () => {
    expect(await tablesWith(1, old.code)).toEqual([]);
    // the check can fail: the tables of the others are still found
    expect(await tablesWith(2, kept.code)).toEqual(['person', 'person_answers']);
    expect(await searchPersons(db, D, '测试1', 10)).toEqual([]);
    expect(await findAnswers(db, D, [old.answers])).toEqual(new Map());
    expect(await findWants(db, D, [old.number])).toEqual(new Map());
    expect((await checkCode(STORE, old.number, old.code, now.at)).ok).toBe(false);
  });

  it('leaves the others whole', async () => {
    expect(await findAnswers(db, D, [kept.answers])).toEqual(new Map([[kept.answers, { day: '第2天' }]]));
    expect((await findWants(db, D, [kept.number])).size).toBe(1);
    expect((await checkCode(STORE, kept.number, kept.code, now.at)).ok).toBe(true);
  });

  it('leaves the case, the counts and the journal', async () => {
    const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM case_file`.execute(db);
    expect(rows[0]?.n).toBe(7);
    expect((await verifyJournal(db, D)).ok).toBe(true);
    expect((await rebuild(db, D, [caseProjector])).every(({ same }) => same)).toBe(true);
  });

  it('is written down, and done once', async () => {
    expect(await listAccess(db, D, old.number)).toEqual([
      {
        at: now.at,
        by: 'admin',
        number: old.number,
        what: '个人信息已删除',
        reason: '保存期限届满（个人信息保护法第十九条、第四十七条）',
      },
    ]);
    expect(await erasePersons(db, D, before, now)).toEqual({ persons: 0, answers: 0, cases: 0 });
  });

  it('cannot be taken back by saving them again (persons/settled)', async () => {
    expect(await savePerson(db, D, old.who, testApplicant(1), now.at)).toMatchObject({
      problems: [{ code: 'persons/settled' }],
    });
  });
});
