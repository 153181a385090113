import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Instant, ok, type Result, refused } from '#base/kernel/index.ts';
import { texts } from '#shell/db/arrays.ts';
import type { Db } from '#shell/db/database.ts';
import { gatheringIn } from '#shell/db/gather.ts';
import { problems } from './problems.ts';
import { limits, type UploadedFile } from './types.ts';

const DAY = 86_400_000;

/** a file that somebody handed in; the program's own joined files do not count */
const came = sql`NOT EXISTS (SELECT 1 FROM upload_joined j
  WHERE j.district = u.district AND j.owner = u.owner AND j.digest = u.digest)`;
/** `u` with what it was joined of */
const withParts = sql`upload u LEFT JOIN upload_joined j USING (district, owner, digest)`;

export interface NewUpload {
  readonly file: UploadedFile;
  /** the case that the file belongs to; null: a window took it in before there is a case */
  readonly number: string | null;
  /** id of the member of staff, or of the person who applies */
  readonly by: string;
  readonly at: Instant;
}

/**
 * Records that a kept file was handed in, and who owns it: the case, or for now the member of staff. The same file again is
 * no new one. Refuses the 51st of a case (uploads/too-many).
 */
export async function recordUpload(
  db: Db,
  district: string,
  { file, number, by, at }: NewUpload,
): Promise<Result<UploadedFile>> {
  const owner = number ?? by;
  const [most, since] = number ? [limits.filesOfCase, 0] : [limits.filesOfStaffADay, at - DAY];
  const { rows } = await sql<UploadedFile>`
    INSERT INTO upload (district, owner, digest, name, type, size, by, at)
    SELECT ${district}, ${owner}, ${file.digest}, ${file.name}, ${file.type}, ${file.size}::int, ${by}, ${at}::bigint
    WHERE ${most}::int > (SELECT count(*) FROM upload u
      WHERE district = ${district} AND owner = ${owner} AND at >= ${since}::bigint AND digest <> ${file.digest}
        AND ${came})
    ON CONFLICT (district, owner, digest) DO UPDATE SET name = excluded.name
    RETURNING digest, name, type, size`.execute(db);
  if (!rows[0]) return refused(problems.of('uploads/too-many', 'file', { most }));
  if (!file.parts) return ok(rows[0]);
  await sql`
    INSERT INTO upload_joined (district, owner, digest, parts)
    VALUES (${district}, ${owner}, ${file.digest}, ${JSON.stringify(file.parts)}::jsonb)
    ON CONFLICT (district, owner, digest) DO UPDATE SET parts = excluded.parts`.execute(db);
  return ok({ ...rows[0], parts: file.parts });
}

/**
 * Is there room for a file of this owner (a case's number, or a member of staff's id)? Callers ask before they keep the file,
 * so that a refused file does not fill the disk. A file that was handed in before is no new one. `recordUpload` asks again.
 */
export async function checkRoom(
  db: Db,
  district: string,
  { number, by, bytes, at }: Pick<NewUpload, 'number' | 'by' | 'at'> & { readonly bytes: Uint8Array },
): Promise<Result<true>> {
  const owner = number ?? by;
  const [most, since] = number ? [limits.filesOfCase, 0] : [limits.filesOfStaffADay, at - DAY];
  const digest = createHash('sha256').update(bytes).digest('hex');
  const { rows } = await sql<{ files: number; size: number }>`
    SELECT count(*) FILTER (WHERE ${came})::int AS files, coalesce(sum(size), 0)::float8 AS size FROM upload u
    WHERE district = ${district} AND owner = ${owner} AND at >= ${since}::bigint AND digest <> ${digest}`.execute(
    db,
  );
  const { files = 0, size = 0 } = rows[0] ?? {};
  if (files >= most) return refused(problems.of('uploads/too-many', 'file', { most }));
  return number && size + bytes.length > limits.bytesOfCase
    ? refused(problems.of('uploads/case-full', 'file', { most: limits.bytesOfCase / 1024 / 1024 }))
    : ok(true);
}

/**
 * Finds files by their digests. With `owners` (case numbers, staff ids) it finds only their files: a digest that a page sent
 * is checked so before it goes into a case. Without owners, the name is the one under which the file came first.
 */
export async function findUploads(
  db: Db,
  district: string,
  digests: readonly string[],
  owners: readonly string[] | null = null,
): Promise<Map<string, UploadedFile>> {
  if (digests.length === 0) return new Map();
  if (owners !== null) return findOwned(db, district, { digests, owners });
  const { rows } = await sql<UploadedFile>`
    SELECT DISTINCT ON (digest) digest, name, type, size, parts FROM ${withParts}
    WHERE district = ${district} AND digest = ANY(${digests}::text[])
    ORDER BY digest, at, owner`.execute(db);
  return byDigest(rows);
}

function byDigest(files: readonly UploadedFile[]): Map<string, UploadedFile> {
  return new Map(
    files.map(({ digest, name, type, size, parts }) => [
      digest,
      { digest, name, type, size, ...(parts && { parts }) },
    ]),
  );
}

interface Owned {
  readonly digests: readonly string[];
  readonly owners: readonly string[];
}

/** Finds which of these files belong to one of these owners. Where several own the same file, the first line counts. */
const findOwned = gatheringIn<Owned, Map<string, UploadedFile>>(async (db, district, asked) => {
  const every = (of: keyof Owned) => texts([...new Set(asked.flatMap((one) => one[of]))]);
  const { rows } = await sql<UploadedFile & { owner: string }>`
    SELECT owner, digest, name, type, size, parts FROM ${withParts}
    WHERE district = ${district} AND owner = ANY(${every('owners')}::text[])
      AND digest = ANY(${every('digests')}::text[])
    ORDER BY at DESC, owner DESC`.execute(db);
  return asked.map(({ digests, owners }) =>
    byDigest(rows.filter(({ owner, digest }) => owners.includes(owner) && digests.includes(digest))),
  );
});

/**
 * Gives files that a member of staff took in to their case. The lines of the member of staff stay, so that a repeated request
 * finds them again; `erase` deletes them.
 */
export async function adoptUploads(db: Db, district: string, { from, to, digests }: Adoption): Promise<void> {
  if (digests.length > 0) await adopt(db, district, { from, to, digests });
}

interface Adoption {
  readonly from: string;
  readonly to: string;
  readonly digests: readonly string[];
}

const adopt = gatheringIn<Adoption, undefined>(async (db, district, adoptions) => {
  const files = adoptions.flatMap(({ from, to, digests }) => digests.map((digest) => ({ from, to, digest })));
  const column = (of: 'from' | 'to' | 'digest') => texts(files.map((file) => file[of]));
  await sql`
    WITH asked AS (SELECT * FROM unnest(${column('from')}::text[], ${column('to')}::text[], ${column('digest')}::text[]) AS w("from", "to", digest)),
    joined AS (
      INSERT INTO upload_joined (district, owner, digest, parts)
      SELECT j.district, w."to", j.digest, j.parts FROM asked w
      JOIN upload_joined j ON j.district = ${district} AND j.owner = w."from" AND j.digest = w.digest
      ON CONFLICT (district, owner, digest) DO NOTHING
    )
    INSERT INTO upload (district, owner, digest, name, type, size, by, at)
    SELECT u.district, w."to", u.digest, u.name, u.type, u.size, u.by, u.at FROM asked w
    JOIN upload u ON u.district = ${district} AND u.owner = w."from" AND u.digest = w.digest
    ON CONFLICT (district, owner, digest) DO NOTHING`.execute(db);
  return adoptions.map(() => undefined);
});
