import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openCluster } from '../src/shell/db/cluster.ts';
import { openDatabase } from '../src/shell/db/database.ts';
import { migrate } from '../src/shell/db/migrate.ts';
import { describeSchema } from '../src/shell/db/schema.ts';

/** Writes db/schema.sql from the migrations. Run it after adding one. */
const folder = await mkdtemp(
  path.join(process.platform === 'win32' ? os.tmpdir() : '/var/tmp', 'yimen-schema-'),
);
const cluster = await openCluster({ folder, durable: false });
await migrate(cluster.url('postgres'));
const database = openDatabase(cluster.url('postgres'));
await writeFile(path.resolve(import.meta.dirname, '../db/schema.sql'), await describeSchema(database.db));
await database.close();
await cluster.stop('fast');
await rm(folder, { recursive: true, force: true });
console.log('✓ db/schema.sql');
