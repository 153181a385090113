import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openCluster } from '../src/shell/db/cluster.ts';
import { migrate } from '../src/shell/db/migrate.ts';

/** Starts one temporary PostgreSQL for the whole test run, with a migrated template that test files copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = process.platform === 'win32' ? (process.env.TEMP ?? '.') : '/var/tmp';
  const folder = await mkdtemp(path.join(root, 'yimen-test-'));
  const cluster = await openCluster({ folder, durable: false });
  const client = new pg.Client({ connectionString: cluster.url('postgres') });
  await client.connect();
  await client.query('CREATE DATABASE yimen_template');
  await client.end();
  await migrate(cluster.url('yimen_template'));
  project.provide('adminUrl', cluster.url('postgres'));
  project.provide('template', 'yimen_template');
  return async () => {
    await cluster.stop('fast');
    await rm(folder, { recursive: true, force: true });
  };
}
