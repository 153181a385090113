import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { type Instant, instant, unwrap } from '#base/kernel/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { dropUploads, sweepFiles } from './drop.store.ts';
import { keepUpload, readUpload } from './files.store.ts';
import { samples } from './testing.ts';
import { findUploads, recordUpload } from './uploads.store.ts';

const { db } = await testDatabase();
const folder = await mkdtemp(path.join(os.tmpdir(), 'yimen-uploads-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const now = instant(Date.parse('2030-10-09T09:00:00+08:00'));
const old = instant(Date.parse('2030-01-01T00:00:00+08:00'));
const staffBefore = instant(Date.parse('2030-07-11T00:00:00+08:00'));

/** A file that was kept and written down when the test says. */
async function file(extension: keyof typeof samples, number: string | null, by: string, at: Instant) {
  const kept = unwrap(await keepUpload(folder, { name: `a.${extension}`, bytes: samples[extension] }));
  if (by) unwrap(await recordUpload(db, 'a', { file: kept, number, by, at }));
  await utimes(path.join(folder, kept.digest.slice(0, 2), kept.digest), at / 1000, at / 1000);
  return kept.digest;
}

async function caseOf(number: string, person: string, erasedAt: Instant | null) {
  await sql`
    INSERT INTO case_file (district, number, version, status, item, item_version, unit, site, applicant, handler,
                           opened_on, open, due, terms, state)
    VALUES ('a', ${number}, 1, 'closed', 'i', 1, 'u', 's', ${person}, 'h', '2020-09-25', false, '9999-12-31', '', '{}')`.execute(
    db,
  );
  const whole = erasedAt
    ? sql`NULL, NULL, NULL, NULL, NULL, ${erasedAt}`
    : sql`${Buffer.alloc(32)}, 'n', '1', '1', '{}'::jsonb, NULL`;
  await sql`
    INSERT INTO person (district, id, updated_at, salt, name, number, phone, applicant, erased_at)
    VALUES ('a', ${person}, 0, ${whole})`.execute(db);
}

await caseOf('gone', 'p1', now);
await caseOf('kept', 'p2', null);
const erased = await file('pdf', 'gone', 'p1', old);
const running = await file('jpg', 'kept', 'p2', old);
const shared = await file('png', 'gone', 'p1', old);
await file('png', 'kept', 'p2', old);
const forgotten = await file('webp', null, 'chuangkou1', old);
const today = await file('ofd', null, 'chuangkou1', now);
const broken = await file('docx', null, '', old);
const coming = await file('xlsx', null, '', now);
const shelf = path.join(folder, running.slice(0, 2));
const draft = path.join(shelf, `${running}.0123456789ab.tmp`);
await writeFile(draft, 'half');
await utimes(draft, old / 1000, old / 1000);
await writeFile(path.join(shelf, 'somebody else’s.txt'), 'x');

describe('files whose time is over', () => {
  it('go out of the register with their applicant, or when no case has claimed them', async () => {
    expect(await dropUploads(db, 'b', staffBefore)).toBe(0);
    expect(await dropUploads(db, 'a', staffBefore)).toBe(3);
    const all = [erased, running, shared, forgotten, today];
    const left = await findUploads(db, 'a', all);
    expect(all.filter((digest) => !left.has(digest))).toEqual([erased, forgotten]);
  });

  it('go from the disk when nobody’s line names them', async () => {
    expect(await sweepFiles(db, folder, now)).toBe(4);
    const state = async (digest: string) => (await readUpload(folder, digest)).ok;
    expect(await Promise.all([erased, forgotten, broken].map(state))).toEqual([false, false, false]);
    expect(await Promise.all([running, shared, today, coming].map(state))).toEqual([true, true, true, true]);
    expect((await readdir(shelf)).toSorted()).toEqual([running, 'somebody else’s.txt'].toSorted());
    expect(await sweepFiles(db, folder, now)).toBe(0);
  });

  it('are none where nothing was ever handed in', async () => {
    expect(await sweepFiles(db, path.join(folder, 'none'), now)).toBe(0);
  });
});
