import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { GENESIS, hashFact } from '#base/journal/hash.ts';
import { createJournal } from '#base/journal/index.ts';
import { instant } from '#base/kernel/index.ts';
import { writeCredential } from '#base/org/credentials.store.ts';
import type { Db } from '#shell/db/database.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { type PrintedHead, readHead } from './printed-head.ts';
import { verifyCommand, verifyDistrict } from './verify.ts';

const D = 'd';
const HOUR = 3_600_000;

/** A journal of three facts with their requests, a line in each log, and a password that the program has set. */
async function bureau() {
  const { db } = await testDatabase();
  const journal = createJournal(db, []);
  for (const [index, at] of [HOUR, 2 * HOUR, 3 * HOUR].entries())
    await journal.execute(
      { district: D, requestId: `r${index}`, actor: 'x', at: instant(at), input: {} },
      async () => ({
        ok: true,
        value: { facts: [{ stream: 'staff/wang', kind: 'k', payload: index }], answer: 1 },
      }),
    );
  await signIn(db, 'password-changed', 2 * HOUR);
  await sql`INSERT INTO person_access (district, number, at, seen_by, what, reason)
    VALUES (${D}, 'n', 1, 'x', 'y', 'z')`.execute(db);
  const made = {
    staffId: 'wang',
    phc: '$argon2id$one',
    mustChange: false,
    at: instant(2 * HOUR),
    by: 'wang',
  };
  await writeCredential(db, D, made);
  return db;
}

async function signIn(db: Db, event: string, at: number): Promise<void> {
  await sql`INSERT INTO sign_in_log (district, at, event, login, address, attempt, problem, actor)
    VALUES (${D}, ${at}, ${event}, 'wang', '', '', '', '')`.execute(db);
}

async function said(db: Db, head: PrintedHead | null = null) {
  const lines: string[] = [];
  const io = { out: (line: string) => lines.push(line), say: (line: string) => lines.push(line) };
  const found = await verifyDistrict(db, D, head, io);
  return { found, text: lines.join('\n'), head: readHead(lines.at(-1) ?? '') };
}

/** What a superuser of the database can do, whom no trigger stops. */
async function byForce(db: Db, ...statements: readonly string[]): Promise<void> {
  await db.connection().execute(async (one: Db) => {
    await sql.raw('SET session_replication_role = replica').execute(one);
    for (const statement of statements) await sql.raw(statement).execute(one);
    await sql.raw('SET session_replication_role = origin').execute(one);
  });
}

/** Writes the journal anew with another second fact; every hash and the head fit. */
async function rewrite(db: Db, keep: number): Promise<void> {
  const { rows } = await sql<{ position: number; version: number; request_id: string; at: number }>`
    SELECT position, version, request_id, at FROM journal_fact ORDER BY position`.execute(db);
  await byForce(db, 'DELETE FROM journal_fact');
  let hash: Buffer = GENESIS;
  for (const { position, version, request_id: requestId, at } of rows.slice(0, keep)) {
    const payload = position === 2 ? '"other"' : String(position - 1);
    const fact = {
      district: D,
      position,
      stream: 'staff/wang',
      version,
      kind: 'k',
      requestId,
      actor: 'x',
      at,
    };
    hash = hashFact(hash, { ...fact, payload });
    await sql`INSERT INTO journal_fact VALUES (${D}, ${position}, 'staff/wang', ${version}, 'k', ${requestId}, 'x', ${at},
      ${payload}, ${hash})`.execute(db);
  }
  await sql`UPDATE journal_head SET position = ${Math.min(keep, rows.length)}, hash = ${hash}`.execute(db);
}

describe('yimen verify', () => {
  it('prints a line, and accepts it again later', async () => {
    const db = await bureau();
    const first = await said(db);
    expect(first).toMatchObject({ found: 0, head: { position: 3 } });
    // life goes on
    await signIn(db, 'succeeded', 3 * HOUR);
    const later = await said(db, first.head);
    expect(later.found).toBe(0);
    expect(later.text).toContain('和以前抄下的一致，第 3 条以前没有改动');
    expect(later.head).not.toEqual(first.head);
  });

  it('sees a journal that was written anew, only by the line (journal/head-differs)', async () => {
    const db = await bureau();
    const { head } = await said(db);
    await rewrite(db, 3);
    expect((await said(db)).found).toBe(0);
    expect((await said(db, head)).text).toContain('journal/head-differs');
  });

  it('sees a tail that was cut off with the head set back (journal/head-gone)', async () => {
    const db = await bureau();
    const { head } = await said(db);
    await rewrite(db, 1);
    expect((await said(db, head)).text).toContain('以前抄下时事实日志有 3 条，现在只有 1 条');
    expect((await said(db, head)).text).toContain('journal/head-gone');
  });

  it('sees requests that were taken away or moved in time (journal/request-lost)', async () => {
    const db = await bureau();
    await byForce(
      db,
      `DELETE FROM journal_request WHERE request_id = 'r1'`,
      `UPDATE journal_request SET at = 5 WHERE request_id = 'r2'`,
    );
    const { found, text } = await said(db);
    expect(found).toBe(2);
    expect(text).toContain('事实日志第 2 条的请求记录不见了');
    expect(text).toContain('事实日志第 3 条的请求记录的时间被改过');
    expect(text).toContain('journal/request-lost');
  });

  it.each([
    ['emptied', 'DELETE FROM sign_in_log', '登录日志以前抄下时有 1 条，那些里现在只剩 0 条'],
    ['changed', `UPDATE sign_in_log SET address = '10.0.0.1'`, '登录日志里，以前抄下的那 1 条被改过'],
    ['changed', `UPDATE person_access SET reason = 'w'`, '查看个人信息的记录里，以前抄下的那 1 条被改过'],
    ['emptied', 'DELETE FROM person_access', '查看个人信息的记录以前抄下时有 1 条'],
    ['emptied', 'DELETE FROM password_log', '口令记录以前抄下时有 1 条'],
  ])('sees a log that was %s, by the line: %s (journal/log-changed)', async (_how, statement, words) => {
    const db = await bureau();
    const { head } = await said(db);
    await byForce(db, statement);
    // a log that grows again is still not the one of the line
    await signIn(db, 'password-changed', 2 * HOUR);
    const { text } = await said(db, head);
    expect(text).toContain(words);
    expect(text).toContain('journal/log-changed');
  });

  it('sees passwords that were set past the program, or put back (org/credential-unaccounted)', async () => {
    const db = await bureau();
    // a hash of one's own under the old moment, and with a moment of its own
    await sql`UPDATE org_credential SET phc = '$argon2id$two'`.execute(db);
    expect((await said(db)).text).toContain('账号 wang 的口令不是在系统里设的：它不是记录里最后设的那一个');
    await sql`UPDATE org_credential SET phc = '$argon2id$one', set_at = ${5 * HOUR}`.execute(db);
    expect((await said(db)).text).toContain('账号 wang 的口令不是在系统里设的：没有设置或修改它的记录');
    await sql`UPDATE org_credential SET set_at = ${2 * HOUR}`.execute(db);
    await signIn(db, 'password-reset', 4 * HOUR);
    expect((await said(db)).text).toContain('账号 wang 的口令被换回了以前的');
    expect((await said(db)).text).toContain('org/credential-unaccounted');
    // set again by the program, it is accounted for; and so is that of somebody who was just added
    const again = {
      staffId: 'wang',
      phc: '$argon2id$three',
      mustChange: true,
      at: instant(4 * HOUR),
      by: 'admin',
    };
    await writeCredential(db, D, again);
    expect((await said(db)).found).toBe(0);
    await writeCredential(db, D, { ...again, staffId: 'li' });
    expect((await said(db)).text).toContain('账号 li 的口令不是在系统里设的：没有设置或修改它的记录');
  });

  it('reminds of times that go back, without calling it a fault', async () => {
    const db = await bureau();
    const journal = createJournal(db, []);
    const facts = [{ stream: 's', kind: 'k', payload: 1 }];
    for (const [index, at] of [HOUR, HOUR - 59_000].entries())
      await journal.execute(
        { district: D, requestId: `late${index}`, actor: 'x', at: instant(at), input: {} },
        async () => ({ ok: true, value: { facts, answer: 1 } }),
      );
    const { found, text } = await said(db);
    expect(found).toBe(0);
    expect(text).toContain('有 1 条事实的时间早于它前面的一条，最早的是第 4 条');
  });

  it('refuses a line that is none (cli/bad-arguments)', async () => {
    const lines: string[] = [];
    const io = { out: (line: string) => lines.push(line), say: (line: string) => lines.push(line) };
    expect(await verifyCommand(['--head', 'abc'], io)).toBe(2);
    expect(lines.join()).toContain('cli/bad-arguments');
  });
});
