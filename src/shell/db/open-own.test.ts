import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openStore } from './open.ts';
import { bareDatabase } from './testing.ts';

const folder = await mkdtemp(path.join(os.tmpdir(), 'yimen-own-'));
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});
vi.stubEnv('YIMEN_DATA', folder);

describe('a PostgreSQL of one’s own', () => {
  it('has an owner of the tables, and a user that only adds to the journal', async () => {
    const { db, url } = await bareDatabase();
    const server = `server_${randomBytes(4).toString('hex')}`;
    await sql.raw(`CREATE ROLE ${server} LOGIN PASSWORD 'x'`).execute(db);
    vi.stubEnv('DATABASE_OWNER_URL', url);
    vi.stubEnv('DATABASE_URL', Object.assign(new URL(url), { username: server, password: 'x' }).href);
    const said: string[] = [];
    const store = await openStore(folder, (message) => said.push(message));
    try {
      await sql`INSERT INTO job_known VALUES ('a', 'x', 1)`.execute(store.db);
      const rewrite = sql`UPDATE journal_fact SET kind = 'x'`.execute(store.db);
      await expect(rewrite).rejects.toMatchObject({ code: '42501' });
      expect(said.join()).not.toContain('超级用户');
    } finally {
      await store.release();
      await sql.raw(`DROP OWNED BY ${server} CASCADE; DROP ROLE ${server}`).execute(db);
    }
  });

  it('with a superuser alone works, and says what that means', async () => {
    vi.stubEnv('DATABASE_OWNER_URL', '');
    vi.stubEnv('DATABASE_URL', (await bareDatabase()).url);
    const said: string[] = [];
    const store = await openStore(folder, (message) => said.push(message));
    await store.release();
    expect(said.join()).toContain('DATABASE_URL 的用户是数据库的超级用户');
  });
});
