import { cp, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll } from 'vitest';
import { instant } from '#base/kernel/index.ts';
import { loadOrg } from '#base/org/index.ts';
import { issueCode } from '#service/persons/index.ts';
import { openForRestore, problemOf, restoreInto } from '#shell/backup/index.ts';
import type { Db } from '#shell/db/database.ts';
import { bareDatabase, testDatabase } from '#shell/db/testing.ts';
import { loadDemoCases } from '../demo/cases.ts';
import { demoOrg } from '../demo/packs/org.ts';
import { wireJournal } from '../wire.ts';

export const DISTRICT = '430212';
export const OTHER = '430211';
export const PASSPHRASE = '渌口之春 四月的河水';
export const clock = () => instant(Date.parse('2026-11-24T08:00:00+08:00'));
export const quiet = () => undefined;

/** Two districts with the demo's cases, on one server, and a look-up code that somebody has. */
export async function twoDistricts() {
  const folder = await mkdtemp(
    path.join(process.platform === 'win32' ? (process.env.TEMP ?? '.') : '/var/tmp', 'yimen-backup-'),
  );
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const files = path.join(folder, 'data/files');
  const { db, url } = await testDatabase();
  const journal = wireJournal(db);
  const own = { db, journal, clock, district: DISTRICT, files };
  await loadOrg(own, demoOrg());
  await loadDemoCases(own);
  await loadDemoCases({ ...own, district: OTHER });
  const { rows } = await sql<{ number: string }>`
    SELECT number FROM case_file WHERE district = ${DISTRICT} ORDER BY number LIMIT 1`.execute(db);
  const number = rows[0]!.number;
  const code = await issueCode(own, number, clock());
  const to = path.join(folder, 'backups');
  const asked = { url, district: DISTRICT, files, to, passphrase: PASSPHRASE, program: '0.1.0', at: clock() };
  return { ...own, url, folder, to, number, code, asked };
}

/** Restores a backup into a database of its own. */
export async function restored(from: string, folder: string) {
  const target = await bareDatabase();
  const place = { url: target.url, files: await mkdtemp(path.join(folder, 'restored-')) };
  const opened = await openForRestore(from, { district: DISTRICT, passphrase: PASSPHRASE });
  await restoreInto(place, opened, quiet);
  return { ...target, ...place };
}

export async function rowsOf(from: Db, table: string): Promise<string[]> {
  const { rows } = await sql<{ row: string }>`
    SELECT t::text AS row FROM ${sql.table(table)} t WHERE district = ${DISTRICT} ORDER BY 1`.execute(from);
  return rows.map(({ row }) => row);
}

/** A copy of a backup that a test may spoil. */
export async function copyOf(from: string, folder: string): Promise<string> {
  const copy = path.join(await mkdtemp(path.join(folder, 'copy-')), path.basename(from));
  await cp(from, copy, { recursive: true });
  return copy;
}

/** The refusal's code and message; “done” without one. */
export function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => {
      const problem = problemOf(error, 'somewhere');
      return problem ? `${problem.code} ${problem.message}` : String(error);
    },
  );
}
