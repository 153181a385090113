import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createJournal, verifyJournal } from '#base/journal/index.ts';
import { instant, unwrap } from '#base/kernel/index.ts';
import { openQueue } from '#base/schedule/queue.store.ts';
import { type Database, openDatabase } from './database.ts';
import { grantServer } from './grants.ts';
import { testDatabase } from './testing.ts';

const { db: owner, url } = await testDatabase();
const role = { name: `server_${randomBytes(4).toString('hex')}`, password: 'x1' };
const serverUrl = Object.assign(new URL(url), { username: role.name, password: role.password }).href;
let server: Database;

beforeAll(async () => {
  await sql`CREATE TABLE later (district text PRIMARY KEY)`.execute(owner);
  await grantServer(url, role);
  server = openDatabase(serverUrl);
});
afterAll(async () => {
  await server.close();
  await sql.raw(`DROP OWNED BY ${role.name} CASCADE; DROP ROLE ${role.name}`).execute(owner);
});

const refusal = (statement: string) =>
  server.pool.query(statement).then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );
const NOT_ALLOWED = '42501';

describe('the role of the server', () => {
  it('adds facts, which hold', async () => {
    const journal = createJournal(server.db, []);
    const command = { district: 'a', requestId: 'r1', actor: 'x', at: instant(1), input: {} };
    const facts = [{ stream: 's', kind: 'k', payload: 1 }];
    unwrap(await journal.execute(command, async () => ({ ok: true, value: { facts, answer: 1 } })));
    expect(unwrap(await verifyJournal(server.db, 'a')).facts).toBe(1);
  });

  it.each(['journal_fact', 'journal_request', 'sign_in_log', 'person_access', 'password_log'])(
    'cannot rewrite, delete, empty, drop or unlock %s',
    async (table) => {
      const statements = [
        `UPDATE ${table} SET district = 'b'`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
        `DROP TABLE ${table}`,
        `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
        `DROP TRIGGER ${table}_only_grows ON ${table}`,
        `ALTER TABLE ${table} ADD COLUMN note text`,
      ];
      for (const statement of statements)
        expect([statement, await refusal(statement)]).toEqual([statement, NOT_ALLOWED]);
    },
  );

  it('cannot get around the triggers, make itself more, or say that a migration was applied', async () => {
    for (const statement of [
      'SET session_replication_role = replica',
      'CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$',
      `ALTER ROLE ${role.name} SUPERUSER`,
      'CREATE TABLE public.mine (district text)',
      'TRUNCATE case_file',
      `INSERT INTO schema_migration (name, digest) VALUES ('x', 'x')`,
      `COPY journal_fact TO PROGRAM 'cat'`,
    ])
      expect([statement, await refusal(statement)]).toEqual([statement, NOT_ALLOWED]);
  });

  it('changes the tables that are made from facts, and asks the queue of its own', async () => {
    expect(await refusal(`DELETE FROM case_file`)).toBe('done');
    expect(await refusal(`UPDATE person SET updated_at = 1`)).toBe('done');
    const queue = await openQueue(server, [{ district: 'a', job: 'j' }]);
    await queue.stop();
    expect(await refusal('SELECT FROM pgboss.job')).toBe('done');
  });
});

describe('granting', () => {
  it('looks first, and gives again what a new table lacks', async () => {
    await sql`CREATE TABLE newest (district text PRIMARY KEY)`.execute(owner);
    expect(await refusal('SELECT FROM newest')).toBe(NOT_ALLOWED);
    await grantServer(url, role);
    expect(await refusal('SELECT FROM newest')).toBe('done');
    // a right that it should not have is taken away
    await sql.raw(`GRANT UPDATE ON journal_fact TO ${role.name}`).execute(owner);
    await Promise.all([grantServer(url, role), grantServer(url, role)]);
    expect(await refusal(`UPDATE journal_fact SET kind = 'x'`)).toBe(NOT_ALLOWED);
    // the queue that the role has made stays
    expect(await refusal('SELECT FROM pgboss.job')).toBe('done');
  });

  it('does not make the role of somebody’s own PostgreSQL', async () => {
    const unknown = { name: 'nobody_of_this_name', password: null };
    await expect(grantServer(url, unknown)).rejects.toThrow('nobody_of_this_name');
  });

  it('is not needed twice: the second time changes nothing', async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const state = async () => (await client.query('SELECT max(xmin::text::bigint) AS x FROM pg_class')).rows;
    await grantServer(url, role);
    const before = await state();
    await grantServer(url, role);
    expect(await state()).toEqual(before);
    await client.end();
  });
});
