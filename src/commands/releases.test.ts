import { mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { listPublishedYears } from '#account/publish/index.ts';
import { rebuild, verifyJournal } from '#base/journal/index.ts';
import { unwrap } from '#base/kernel/index.ts';
import { findRecord } from '#service/cases/show/record.store.ts';
import { readUpload } from '#service/uploads/index.ts';
import { openForRestore, restoreInto } from '#shell/backup/index.ts';
import { describeSchema } from '#shell/db/schema.ts';
import { bareDatabase, testDatabase } from '#shell/db/testing.ts';
import { wireJournal } from '../wire.ts';

/** scripts/keep-release.ts has it too */
const PASSPHRASE = 'kept for the tests of upgrades';
const RELEASES = path.resolve(import.meta.dirname, '../../testing/releases');
const DISTRICT = '430212';

const folder = await mkdtemp(
  path.join(process.platform === 'win32' ? (process.env.TEMP ?? '.') : '/var/tmp', 'yimen-releases-'),
);
afterAll(() => rm(folder, { recursive: true, force: true }));
const releases = await readdir(RELEASES);

it('every released version has its backup here', () => {
  expect(releases).toContain('v0.1.0');
});

describe.each(releases)('the data of %s', (release) => {
  it('are restored, brought up to date, whole, and make the same tables', async () => {
    const { db, url } = await bareDatabase();
    const files = path.join(folder, release);
    const asked = { district: DISTRICT, passphrase: PASSPHRASE };
    const opened = await openForRestore(path.join(RELEASES, release), asked);
    await restoreInto({ url, files }, opened, () => undefined);
    expect(await describeSchema(db)).toBe(await describeSchema((await testDatabase()).db));
    expect(unwrap(await verifyJournal(db, DISTRICT))).toMatchObject(opened.manifest.head);
    const rebuilt = await rebuild(db, DISTRICT, wireJournal(db).projectors, false);
    expect(rebuilt.filter(({ same }) => !same)).toEqual([]);
    // what people come for: a case, its file, a published account
    const { rows } = await sql<{ owner: string; digest: string }>`SELECT owner, digest FROM upload`.execute(
      db,
    );
    const [upload] = rows as [(typeof rows)[number]];
    const record = await findRecord(db, DISTRICT, upload.owner);
    expect(record?.state.number).toBe(upload.owner);
    expect(unwrap(await readUpload(files, upload.digest)).toString()).toContain('%PDF');
    expect(await listPublishedYears(db, DISTRICT)).toEqual([2019]);
  });
});
