import { cp, mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { rebuild, verifyJournal } from '#base/journal/index.ts';
import { ok, unwrap } from '#base/kernel/index.ts';
import { checkCode } from '#service/persons/index.ts';
import { checkBackup, writeBackup } from '#shell/backup/index.ts';
import { describeSchema } from '#shell/db/schema.ts';
import { wireJournal } from '../wire.ts';
import { clock, DISTRICT, PASSPHRASE, refusal, restored, rowsOf, twoDistricts } from './backup.fixture.ts';

const { db, journal, files, folder, to, url, number, code, asked } = await twoDistricts();
const first = (await writeBackup(asked)).folder;

/** One more fact, as a server writes while the backup runs. */
async function oneMore(count: number): Promise<void> {
  const command = { district: DISTRICT, requestId: `more/${count}`, actor: 'test', at: clock(), input: {} };
  const facts = [{ stream: 'more', kind: 'more', payload: { count, text: 'a\tb\\n\nc“引号”' } }];
  unwrap(await journal.execute(command, async () => ({ ok: true, value: { facts, answer: count } })));
}

describe('a backup', () => {
  it('is taken while facts go on, restored elsewhere, and whole there', async () => {
    let running = true;
    let written = 0;
    const writing = (async () => {
      for (; running; written += 1) await oneMore(written);
    })();
    const made = await writeBackup({ ...asked, at: clock() + 1_000 });
    running = false;
    await writing;
    expect(written).toBeGreaterThan(0);
    const there = await restored(made.folder, folder);
    const verified = unwrap(await verifyJournal(there.db, DISTRICT));
    expect(verified).toMatchObject(made.manifest.head);
    const rebuilt = await rebuild(there.db, DISTRICT, journal.projectors, false);
    expect(rebuilt.filter(({ same }) => !same)).toEqual([]);
    expect(rebuilt.find(({ table }) => table === 'case_file')?.rows).toBeGreaterThan(20);
    expect(await describeSchema(there.db)).toBe(await describeSchema(db));
    // the server goes on there, and numbers that the database gives do not repeat
    const continued = wireJournal(there.db);
    const command = { district: DISTRICT, requestId: 'there', actor: 'test', at: clock(), input: {} };
    await continued.execute(command, async () => ({
      ok: true,
      value: { facts: [{ stream: 'more', kind: 'more', payload: 1 }], answer: 1 },
    }));
    expect(unwrap(await verifyJournal(there.db, DISTRICT)).facts).toBe(verified.facts + 1);
    await sql`INSERT INTO person_access (district, number, at, seen_by, what, reason)
      VALUES (${DISTRICT}, 'x', 1, 'y', 'z', 'w')`.execute(there.db);
    // a code that was given before still opens its case: the key came along
    expect(await checkCode({ ...there, district: DISTRICT }, number, code, clock())).toEqual(ok(true));
  });

  it('has every row of its district in every table, and no row of another', async () => {
    const there = await restored(first, folder);
    const { rows } = await sql<{ name: string }>`
      SELECT table_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name = 'district'`.execute(db);
    const manifest = await checkBackup(first);
    for (const { name } of rows.filter((table) => !/^(journal_|org_session|more)/.test(table.name)))
      expect([name, await rowsOf(there.db, name)]).toEqual([name, await rowsOf(db, name)]);
    expect(manifest.tables.filter((table) => table.rows > 0).length).toBeGreaterThan(15);
    const districts = await sql<{ district: string }>`
      SELECT DISTINCT district FROM journal_fact UNION SELECT DISTINCT district FROM person`.execute(
      there.db,
    );
    expect(districts.rows).toEqual([{ district: DISTRICT }]);
    const digests = (await sql<{ digest: string }>`SELECT DISTINCT digest FROM upload`.execute(there.db))
      .rows;
    for (const { digest } of digests)
      expect((await stat(path.join(there.files, digest.slice(0, 2), digest))).mode & 0o777).toBe(0o600);
    expect(digests.length).toBe(manifest.files.count);
    expect(digests.length).toBeGreaterThan(0);
  });
});

describe('files', () => {
  it('that are missing or damaged in the data folder are said, and everything else is kept', async () => {
    const { rows } = await sql<{ digest: string }>`
      SELECT DISTINCT digest FROM upload WHERE district = ${DISTRICT} ORDER BY 1 LIMIT 2`.execute(db);
    const copies = path.join(folder, 'damaged/files');
    await cp(files, copies, { recursive: true });
    const [gone, changed] = rows.map(({ digest }) => digest) as [string, string];
    await rm(path.join(copies, gone.slice(0, 2), gone));
    await writeFile(path.join(copies, changed.slice(0, 2), changed), 'x');
    const elsewhere = path.join(folder, 'elsewhere');
    const asked = { url, district: DISTRICT, passphrase: PASSPHRASE, program: '0.1.0', at: clock() };
    const made = await writeBackup({ ...asked, files: copies, to: elsewhere });
    expect(made.missing).toEqual([gone, changed]);
    expect((await checkBackup(made.folder)).files.missing).toBe(2);
    // an earlier backup beside it still has them
    const again = await writeBackup({ ...asked, files: copies, to, at: clock() + 5_000 });
    expect(again.missing).toEqual([]);
  });
});

describe('a place', () => {
  it('that cannot be written leaves nothing half behind (backup/not-writable)', async () => {
    const blocked = path.join(folder, 'a-file');
    await writeFile(blocked, '');
    const asked = { url, district: DISTRICT, files, passphrase: PASSPHRASE, program: '0.1.0', at: clock() };
    expect(await refusal(writeBackup({ ...asked, to: path.join(blocked, 'in') }))).toContain(
      'backup/not-writable',
    );
    const short = writeBackup({ ...asked, to: path.join(folder, 'short'), passphrase: '短' });
    expect(await refusal(short)).toContain('backup/passphrase-short');
    expect(await readdir(path.join(folder, 'short'))).toEqual([]);
  });

  it('keeps two backups of one second apart, and clears drafts of killed processes', async () => {
    const place = path.join(folder, 'twice');
    const draft = path.join(place, '.unfinished-yimen-430212-2026-11-01-080000-1');
    await mkdir(draft, { recursive: true });
    await utimes(draft, 1, 1);
    const asked = { url, district: DISTRICT, files, passphrase: PASSPHRASE, program: '0.1.0', at: clock() };
    await writeBackup({ ...asked, to: place });
    await writeBackup({ ...asked, to: place });
    expect((await readdir(place)).sort()).toEqual([
      'yimen-430212-2026-11-24-080000',
      'yimen-430212-2026-11-24-080000-2',
    ]);
  });
});
