import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import type { Instant } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { dropFiles } from './files.store.ts';

/** A file is kept a moment before it is recorded, so files of the last day are left alone. */
const DAY_MS = 86_400_000;

/**
 * Deletes from the register the files of erased applicants, and the lines of clerks from before `staffBefore`, whether their
 * file went to a case or not. `sweepFiles` deletes the bytes. Returns how many lines went.
 */
export async function dropUploads(db: Db, district: string, staffBefore: Instant): Promise<number> {
  const { rows } = await sql`
    WITH gone AS (DELETE FROM upload u WHERE u.district = ${district} AND (
      EXISTS (SELECT 1 FROM case_file c JOIN person p ON p.district = c.district AND p.id = c.applicant
        WHERE c.district = u.district AND c.number = u.owner AND p.erased_at IS NOT NULL)
      OR u.at < ${staffBefore} AND NOT EXISTS (
        SELECT 1 FROM case_file c WHERE c.district = u.district AND c.number = u.owner))
    RETURNING owner, digest),
    joined AS (DELETE FROM upload_joined j USING gone
      WHERE j.district = ${district} AND j.owner = gone.owner AND j.digest = gone.digest)
    SELECT 1 FROM gone`.execute(db);
  return rows.length;
}

/**
 * Deletes the bytes that no line of any district names: of erased applicants, of uploads that were broken off. It can be
 * stopped and begun again at any time. Returns how many files went.
 */
export async function sweepFiles(db: Db, folder: string, now: Instant): Promise<number> {
  let swept = 0;
  for (const shelf of await readdir(folder).catch(() => [])) {
    const names = await oldNames(path.join(folder, shelf), now);
    const { rows } = await sql<{ digest: string }>`
      SELECT DISTINCT digest FROM upload WHERE digest = ANY(${names}::text[])`.execute(db);
    const needed = new Set(rows.map(({ digest }) => digest));
    const orphans = names.filter((name) => !needed.has(name));
    await dropFiles(folder, orphans);
    for (const name of orphans.filter((one) => one.endsWith('.tmp')))
      await rm(path.join(folder, shelf, name), { force: true });
    swept += orphans.length;
  }
  return swept;
}

/** Names in a shelf that are a day old: kept files, and drafts that were broken off. */
async function oldNames(shelf: string, now: Instant): Promise<string[]> {
  const old: string[] = [];
  for (const name of await readdir(shelf).catch(() => [])) {
    const file = await stat(path.join(shelf, name)).catch(() => null);
    const ours = /^[0-9a-f]{64}(\.[0-9a-f]{12}\.tmp)?$/.test(name);
    if (file?.isFile() && ours && file.mtimeMs < now - DAY_MS) old.push(name);
  }
  return old;
}
