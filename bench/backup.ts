import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { verifyJournal } from '../src/base/journal/index.ts';
import { day } from '../src/base/kernel/index.ts';
import { codeKeys } from '../src/service/persons/code-key.store.ts';
import { checkBackup, openForRestore, restoreInto, writeBackup } from '../src/shell/backup/index.ts';
import { restoreSettings } from '../src/shell/backup/settings.ts';
import { openCluster } from '../src/shell/db/cluster.ts';
import { openDatabase } from '../src/shell/db/database.ts';
import { migrate } from '../src/shell/db/migrate.ts';
import { writeFacts } from './backup/facts.ts';
import { fill } from './cases/fill.ts';
import { yardstick } from './yardstick.ts';

const HELP = `node bench/backup.ts [--cases 1000000]
A district with so many cases, their facts, requests, people, answers, codes and messages, in a PostgreSQL of its own (durable,
thrown away afterwards): the time of a backup, of reading it back, and of restoring it into another PostgreSQL.`;

const TODAY = day('2020-09-25');
const DISTRICT = '430401';
const PASSPHRASE = 'a passphrase for the benchmark';
const whole = (value: number) => Math.round(value).toLocaleString('en-US');

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  console.log(`  ${name.padEnd(34)} ${((performance.now() - start) / 1_000).toFixed(1).padStart(7)} s`);
  return result;
}

async function makeDistrict(folder: string, cases: number) {
  const cluster = await openCluster({ folder, durable: true });
  const url = cluster.url('postgres');
  await migrate(url);
  const database = openDatabase(url);
  const files = path.join(folder, 'files');
  await codeKeys(files);
  const facts = await timed('(making the cases)', async () => {
    await fill(database, DISTRICT, cases, TODAY);
    return writeFacts(url, DISTRICT, cases, TODAY);
  });
  const { rows } = await database.pool.query<{ bytes: number }>(
    'SELECT pg_database_size(current_database()) AS bytes',
  );
  console.log(
    `${whole(cases)} cases, ${whole(facts)} facts, a database of ${whole(rows[0]!.bytes / 2 ** 20)} MB`,
  );
  await database.pool.query('CHECKPOINT');
  return { cluster, database, url, files };
}

async function restoreThere(folder: string, backup: string): Promise<void> {
  const cluster = await openCluster({ folder, settings: restoreSettings });
  const url = cluster.url('postgres');
  const place = { url, files: path.join(folder, 'files') };
  await timed('restoring', async () => {
    const begun = performance.now();
    const say = (what: string) =>
      console.log(`    after ${((performance.now() - begun) / 1_000).toFixed(1)} s: ${what}`);
    const opened = await openForRestore(backup, { district: DISTRICT, passphrase: PASSPHRASE });
    await restoreInto(place, opened, say);
    await cluster.stop('fast');
  });
  const again = await openCluster({ folder });
  const database = openDatabase(again.url('postgres'));
  const verified = await timed('verifying the restored journal', () => verifyJournal(database.db, DISTRICT));
  if (!verified.ok)
    throw new Error(`the restored journal does not hold: ${JSON.stringify(verified.problems)}`);
  await database.close();
  await again.stop('fast');
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { cases: { type: 'string', default: '1000000' }, help: { type: 'boolean' } },
  });
  const cases = Number(values.cases);
  if (values.help || !Number.isInteger(cases) || cases < 1) return console.log(HELP);
  const cpu = os.cpus();
  console.log(
    `${new Date().toISOString().slice(0, 10)} · ${cpu.length} × ${cpu[0]?.model.trim()} · ${Math.round(os.totalmem() / 2 ** 30)} GB · Node ${process.version} · load ${os.loadavg()[0]?.toFixed(2)}`,
  );
  console.log(`yardstick ${whole(yardstick())} ms`);
  const root = process.getuid?.() === 0 ? '/var/tmp' : os.tmpdir();
  const [from, there] = await Promise.all([1, 2].map(() => mkdtemp(path.join(root, 'yimen-bench-'))));
  const to = path.join(from!, 'backups');
  try {
    const { cluster, database, url, files } = await makeDistrict(from!, cases);
    const at = Date.now();
    const asked = { url, district: DISTRICT, files, to, passphrase: PASSPHRASE, program: 'bench', at };
    const { folder, manifest } = await timed('backup, read back', () => writeBackup(asked));
    await database.close();
    await cluster.stop('fast');
    const bytes = manifest.tables.reduce((sum, table) => sum + table.bytes, 0);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(`  ${whole(rows)} rows in ${whole(bytes / 2 ** 20)} MB`);
    await timed('reading it back alone', () => checkBackup(folder));
    await restoreThere(there!, folder);
  } finally {
    for (const folder of [from!, there!]) await rm(folder, { recursive: true, force: true });
  }
  console.log(`yardstick ${whole(yardstick())} ms`);
}

await main();
