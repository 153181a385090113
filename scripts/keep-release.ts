import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import account from '../packs/lukou/account-2019.json' with { type: 'json' };
import books from '../packs/lukou/books-2019.json' with { type: 'json' };
import { instant, unwrap } from '../src/base/kernel/index.ts';
import { loadOrg } from '../src/base/org/index.ts';
import { loadBooks, readBooks } from '../src/demo/books.ts';
import { loadDemoCases } from '../src/demo/cases.ts';
import { DEMO_DISTRICT } from '../src/demo/district.ts';
import { loadRelease, releasePack } from '../src/demo/load-release.ts';
import { demoBudgets } from '../src/demo/packs/budgets.ts';
import { demoItems } from '../src/demo/packs/items.ts';
import { demoOrg } from '../src/demo/packs/org.ts';
import { demoRegisters } from '../src/demo/packs/registers.ts';
import { loadBudgets } from '../src/money/budget/index.ts';
import { loadRegisters } from '../src/money/registers/index.ts';
import { loadItems } from '../src/service/items/index.ts';
import { keepUpload, recordUpload } from '../src/service/uploads/index.ts';
import { writeBackup } from '../src/shell/backup/index.ts';
import { openCluster } from '../src/shell/db/cluster.ts';
import { openDatabase } from '../src/shell/db/database.ts';
import { migrate } from '../src/shell/db/migrate.ts';
import { VERSION, wireJournal } from '../src/wire.ts';

/**
 * Keeps a small and varied backup of this version in testing/releases. Run it once, when a version is released: a test
 * restores every one of them with the program of its day.
 */
const ROOT = path.resolve(import.meta.dirname, '..');
const PASSPHRASE = 'kept for the tests of upgrades';
const ITEMS = 4;

/** The demo's organisation without the villages in which nobody works. */
function smallOrg(): ReturnType<typeof demoOrg> {
  const pack = demoOrg();
  const scopes = new Set(pack.staff.map(({ scope }) => scope as string));
  const stays = (code: string) => code.endsWith('000') || scopes.has(code);
  return {
    ...pack,
    regions: pack.regions.filter(({ code }) => stays(code)),
    units: pack.units.filter(({ region }) => stays(region)),
  };
}

const folder = await mkdtemp(
  path.join(process.platform === 'win32' ? os.tmpdir() : '/var/tmp', 'yimen-keep-'),
);
const cluster = await openCluster({ folder, durable: false });
const url = cluster.url('postgres');
await migrate(url);
const database = openDatabase(url);
const { db } = database;
const files = path.join(folder, 'files');
const at = instant(Date.parse('2026-12-01T08:00:00+08:00'));
const context = { db, journal: wireJournal(db), clock: () => at, district: DEMO_DISTRICT, files };
await loadOrg(context, smallOrg());
await loadBudgets(
  context,
  demoBudgets().filter(({ year }) => year === books.year),
  'kuaiji',
);
await loadRegisters(
  context,
  demoRegisters().filter(({ year }) => year === books.year),
  'kuaiji',
);
await loadItems(context, demoItems.slice(0, ITEMS));
await loadBooks(context, readBooks(books));
await loadRelease(context, releasePack.parse(account));
await loadDemoCases(context);
// the pages of the demo's materials weigh as much as everything else: one small page stands for all of them
await sql`DELETE FROM upload`.execute(db);
const page = { name: '申请表.pdf', bytes: Buffer.from('%PDF-1.4\n%%EOF\n') };
const file = unwrap(await keepUpload(files, page));
const { rows } = await sql<{ number: string }>`SELECT min(number) AS number FROM case_file`.execute(db);
unwrap(await recordUpload(db, DEMO_DISTRICT, { file, number: rows[0]!.number, by: 'chuangkou1', at }));
const to = path.join(folder, 'backups');
const asked = {
  url,
  district: DEMO_DISTRICT,
  files,
  to,
  passphrase: PASSPHRASE,
  program: VERSION,
  at,
  level: 19,
};
const { folder: made, manifest } = await writeBackup(asked);
const kept = path.join(ROOT, 'testing/releases', `v${VERSION}`);
if ((await readdir(path.dirname(kept)).catch((): string[] => [])).includes(path.basename(kept)))
  throw new Error(`${kept} is there already: a released version does not change`);
await rename(made, kept);
await database.close();
await cluster.stop('fast');
await rm(folder, { recursive: true, force: true });
console.log(`✓ ${kept}: ${manifest.tables.reduce((sum, { bytes }) => sum + bytes, 0)} bytes of tables`);
